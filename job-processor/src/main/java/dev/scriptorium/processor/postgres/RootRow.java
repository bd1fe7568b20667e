package dev.scriptorium.processor.postgres;

import dev.scriptorium.common.model.JobSnapshot;
import dev.scriptorium.common.model.OrderSnapshot;
import dev.scriptorium.common.wire.WireJson;
import dev.scriptorium.processor.domain.Absent;
import dev.scriptorium.processor.domain.Aggregate;
import dev.scriptorium.processor.domain.AggregateState;
import dev.scriptorium.processor.domain.JobAggregate;
import dev.scriptorium.processor.domain.OrderAggregate;
import dev.scriptorium.processor.domain.job.JobState;
import dev.scriptorium.processor.domain.order.Order;
import dev.scriptorium.processor.domain.order.OrderedJobs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/**
 * An aggregate as a row of the table root: every column. The jobs of an order are {@link
 * OrderedJobRow}s.
 */
record RootRow(
    UUID id,
    Kind kind,
    UUID accountId,
    long version,
    String phase,
    @Nullable String externalId,
    Instant createdAt,
    Instant updatedAt,
    String state) {

  static final String SELECT =
      "SELECT id, kind, account_id, version, phase, external_id, created_at, updated_at, state"
          + " FROM root WHERE id = ANY(?)";

  private static final ObjectReader JOBS = WireJson.mapper().readerFor(JobSnapshot.class);
  private static final ObjectReader ORDERS = WireJson.mapper().readerFor(OrderSnapshot.class);
  private static final ObjectWriter WRITER = WireJson.mapper().writer();

  /** What the column state holds. */
  enum Kind {
    /** A {@link JobSnapshot}. */
    JOB,
    /** An {@link OrderSnapshot}. */
    ORDER
  }

  static RootRow of(Aggregate aggregate) {
    return switch (aggregate.state()) {
      case JobAggregate job -> of(aggregate, job.job());
      case OrderAggregate order -> of(aggregate, order.order());
      case Absent absent -> throw new IllegalStateException("what is absent is not stored");
    };
  }

  private static RootRow of(Aggregate aggregate, JobState job) {
    return new RootRow(
        aggregate.rootId(),
        Kind.JOB,
        Objects.requireNonNull(aggregate.accountId()),
        aggregate.version(),
        job.phase().name(),
        aggregate.state().externalId(),
        job.core().createdAt(),
        aggregate.updatedAt(),
        WRITER.writeValueAsString(job.snapshot()));
  }

  private static RootRow of(Aggregate aggregate, Order order) {
    return new RootRow(
        aggregate.rootId(),
        Kind.ORDER,
        Objects.requireNonNull(aggregate.accountId()),
        aggregate.version(),
        order.phase().name(),
        aggregate.state().externalId(),
        order.core().createdAt(),
        aggregate.updatedAt(),
        WRITER.writeValueAsString(order.snapshot()));
  }

  /** Reads what {@link #SELECT} finds. */
  static RootRow read(ResultSet row) throws SQLException {
    return new RootRow(
        row.getObject("id", UUID.class),
        Kind.valueOf(row.getString("kind")),
        row.getObject("account_id", UUID.class),
        row.getLong("version"),
        row.getString("phase"),
        row.getString("external_id"),
        Micros.read(row, "created_at"),
        Micros.read(row, "updated_at"),
        row.getString("state"));
  }

  /**
   * The aggregate that was stored.
   *
   * @param jobs those of the order; nobody's if it is none, or if they are not needed
   */
  Aggregate aggregate(OrderedJobs jobs) {
    return new Aggregate(id, accountId, version, updatedAt, state(jobs));
  }

  private AggregateState state(OrderedJobs jobs) {
    return switch (kind) {
      case JOB -> new JobAggregate(JobState.of(JOBS.readValue(state)));
      case ORDER -> new OrderAggregate(Order.of(ORDERS.readValue(state), jobs));
    };
  }

  /** This row with a state that can be compared. */
  RootRow canonical() {
    return new RootRow(
        id,
        kind,
        accountId,
        version,
        phase,
        externalId,
        createdAt,
        updatedAt,
        CanonicalJson.of(state));
  }
}
