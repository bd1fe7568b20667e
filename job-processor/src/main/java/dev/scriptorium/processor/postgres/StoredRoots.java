package dev.scriptorium.processor.postgres;

import dev.scriptorium.common.model.JobSnapshot;
import dev.scriptorium.common.model.OrderSnapshot;
import dev.scriptorium.common.model.OrderedJobSnapshot;
import dev.scriptorium.common.wire.WireJson;
import dev.scriptorium.processor.application.BatchTooLargeException;
import dev.scriptorium.processor.domain.Absent;
import dev.scriptorium.processor.domain.Job;
import dev.scriptorium.processor.domain.Life;
import dev.scriptorium.processor.domain.Order;
import dev.scriptorium.processor.domain.OrderedJob;
import dev.scriptorium.processor.domain.OrderedJobs;
import dev.scriptorium.processor.domain.Root;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/** Roots as rows of the tables root and ordered_job. */
final class StoredRoots {

  static final String JOB = "JOB";
  static final String ORDER = "ORDER";

  static final String SELECT_ROOTS =
      "SELECT id, kind, account_id, version, updated_at, state FROM root WHERE id = ANY(?)";
  static final String SELECT_JOBS =
      "SELECT order_id, id, position, state FROM ordered_job"
          + " WHERE order_id = ANY(?) ORDER BY order_id, position";

  private static final ObjectReader JOBS = WireJson.mapper().readerFor(JobSnapshot.class);
  private static final ObjectReader ORDERS = WireJson.mapper().readerFor(OrderSnapshot.class);
  private static final ObjectReader ORDERED_JOBS =
      WireJson.mapper().readerFor(OrderedJobSnapshot.class);
  private static final ObjectWriter WRITER = WireJson.mapper().writer();

  private StoredRoots() {}

  /**
   * Reads what {@link #SELECT_ROOTS} finds.
   *
   * @param jobs by order id; orders that are missing have none, or they were not asked for
   */
  static Map<UUID, Life> readRoots(ResultSet rows, Map<UUID, OrderedJobs> jobs)
      throws SQLException {
    Map<UUID, Life> lives = new HashMap<>();
    while (rows.next()) {
      UUID id = rows.getObject("id", UUID.class);
      String state = rows.getString("state");
      Root root =
          rows.getString("kind").equals(ORDER)
              ? Order.of(ORDERS.readValue(state), jobs.getOrDefault(id, OrderedJobs.none()))
              : Job.of(JOBS.readValue(state));
      lives.put(
          id,
          new Life(
              id,
              rows.getObject("account_id", UUID.class),
              rows.getLong("version"),
              Micros.read(rows, "updated_at"),
              root));
    }
    return lives;
  }

  /**
   * Reads what {@link #SELECT_JOBS} finds, by order id.
   *
   * @throws BatchTooLargeException there are more than that many
   */
  static Map<UUID, OrderedJobs> readJobs(ResultSet rows, int most) throws SQLException {
    Map<UUID, List<OrderedJob>> found = new HashMap<>();
    int count = 0;
    while (rows.next()) {
      if (++count > most) {
        throw new BatchTooLargeException("Its orders have more than " + most + " jobs together");
      }
      found
          .computeIfAbsent(rows.getObject("order_id", UUID.class), id -> new ArrayList<>())
          .add(
              new OrderedJob(
                  rows.getObject("id", UUID.class),
                  rows.getInt("position"),
                  ORDERED_JOBS.readValue(rows.getString("state"))));
    }
    Map<UUID, OrderedJobs> jobs = new HashMap<>();
    found.forEach((id, list) -> jobs.put(id, OrderedJobs.of(list)));
    return jobs;
  }

  static String kind(Root root) {
    return switch (root) {
      case Job job -> JOB;
      case Order order -> ORDER;
      case Absent absent -> throw new IllegalStateException("nothing is not stored");
    };
  }

  static String phase(Root root) {
    return switch (root) {
      case Job job -> job.phase().name();
      case Order order -> order.phase().name();
      case Absent absent -> throw new IllegalStateException("nothing is not stored");
    };
  }

  static String json(Root root) {
    return switch (root) {
      case Job job -> json(job.snapshot());
      case Order order -> json(order.snapshot());
      case Absent absent -> throw new IllegalStateException("nothing is not stored");
    };
  }

  static String json(Object snapshot) {
    return WRITER.writeValueAsString(snapshot);
  }

  static Instant createdAt(Root root) {
    return switch (root) {
      case Job job -> job.snapshot().createdAt();
      case Order order -> order.snapshot().createdAt();
      case Absent absent -> throw new IllegalStateException("nothing is not stored");
    };
  }

  static @Nullable String externalId(Root root) {
    return root instanceof Job job ? job.snapshot().details().externalId() : null;
  }
}
