package dev.scriptorium.processor.postgres;

import dev.scriptorium.common.model.JobSnapshot;
import dev.scriptorium.common.wire.WireJson;
import dev.scriptorium.processor.application.BatchTooLargeException;
import dev.scriptorium.processor.domain.job.JobState;
import dev.scriptorium.processor.domain.order.OrderedJob;
import dev.scriptorium.processor.domain.order.OrderedJobs;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;

/** A job of an order as a row of the table ordered_job: every column. */
record OrderedJobRow(
    UUID orderId, UUID id, int position, @Nullable String number, String phase, String state) {

  static final String SELECT =
      "SELECT order_id, id, position, number, phase, state FROM ordered_job"
          + " WHERE order_id = ANY(?) ORDER BY order_id, position";

  private static final String SAVE =
      """
      INSERT INTO ordered_job (order_id, id, position, number, phase, state)
      SELECT order_id, id, position, number, phase, state::jsonb
      FROM unnest(?::uuid[], ?::uuid[], ?::integer[], ?::text[], ?::text[], ?::text[])
        AS t (order_id, id, position, number, phase, state)
      ON CONFLICT (order_id, id) DO UPDATE
        SET position = excluded.position, number = excluded.number, phase = excluded.phase,
          state = excluded.state
      """;

  private static final ObjectReader STATES = WireJson.mapper().readerFor(JobSnapshot.class);

  static OrderedJobRow of(UUID orderId, OrderedJob job) {
    return new OrderedJobRow(
        orderId,
        job.id(),
        job.position(),
        job.number(),
        job.state().phase().name(),
        WireJson.mapper().writeValueAsString(job.state().snapshot()));
  }

  /** Reads what {@link #SELECT} finds. */
  static OrderedJobRow read(ResultSet row) throws SQLException {
    return new OrderedJobRow(
        row.getObject("order_id", UUID.class),
        row.getObject("id", UUID.class),
        row.getInt("position"),
        row.getString("number"),
        row.getString("phase"),
        row.getString("state"));
  }

  /**
   * Reads what {@link #SELECT} finds, by order id.
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
      OrderedJobRow row = read(rows);
      found.computeIfAbsent(row.orderId(), id -> new ArrayList<>()).add(row.job());
    }
    Map<UUID, OrderedJobs> jobs = new HashMap<>();
    found.forEach((id, list) -> jobs.put(id, OrderedJobs.of(list)));
    return jobs;
  }

  private OrderedJob job() {
    return new OrderedJob(id, position, number, JobState.of(STATES.readValue(state)));
  }

  /** Inserts rows, or updates those that exist. */
  static void save(Connection connection, List<OrderedJobRow> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(SAVE)) {
      new Parameters(connection, statement)
          .ids(rows, OrderedJobRow::orderId)
          .ids(rows, OrderedJobRow::id)
          .ints(rows, OrderedJobRow::position)
          .texts(rows, OrderedJobRow::number)
          .texts(rows, OrderedJobRow::phase)
          .texts(rows, OrderedJobRow::state);
      statement.executeUpdate();
    }
  }

  /** This row with a state that can be compared. */
  OrderedJobRow canonical() {
    return new OrderedJobRow(orderId, id, position, number, phase, CanonicalJson.of(state));
  }
}
