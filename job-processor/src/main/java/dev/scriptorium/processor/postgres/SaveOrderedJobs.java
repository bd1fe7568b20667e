package dev.scriptorium.processor.postgres;

import dev.scriptorium.processor.application.Changes;
import dev.scriptorium.processor.domain.Order;
import dev.scriptorium.processor.domain.OrderedJob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Writes those jobs of changed orders that changed themselves. */
final class SaveOrderedJobs {

  private static final String SQL =
      """
      INSERT INTO ordered_job (order_id, id, position, phase, state)
      SELECT order_id, id, position, phase, state::jsonb
      FROM unnest(?::uuid[], ?::uuid[], ?::integer[], ?::text[], ?::text[])
        AS t (order_id, id, position, phase, state)
      ON CONFLICT (order_id, id) DO UPDATE SET phase = excluded.phase, state = excluded.state
      """;

  private SaveOrderedJobs() {}

  private record Row(UUID orderId, OrderedJob job) {}

  static void execute(Connection connection, Collection<Changes.RootChange> changes)
      throws SQLException {
    List<Row> rows = new ArrayList<>();
    for (Changes.RootChange change : changes) {
      if (change.after().root() instanceof Order after) {
        Set<OrderedJob> before =
            change.before().root() instanceof Order order
                ? new HashSet<>(order.jobs().all())
                : Set.of();
        after.jobs().all().stream()
            .filter(job -> !before.contains(job))
            .forEach(job -> rows.add(new Row(change.after().rootId(), job)));
      }
    }
    write(connection, rows);
  }

  /** Writes jobs of one order. */
  static void insert(Connection connection, UUID orderId, Collection<OrderedJob> jobs)
      throws SQLException {
    write(connection, jobs.stream().map(job -> new Row(orderId, job)).toList());
  }

  private static void write(Connection connection, List<Row> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(SQL)) {
      new Parameters(connection, statement)
          .ids(rows, Row::orderId)
          .ids(rows, row -> row.job().id())
          .ints(rows, row -> row.job().position())
          .texts(rows, row -> row.job().state().phase().name())
          .texts(rows, row -> StoredRoots.json(row.job().state()));
      statement.executeUpdate();
    }
  }
}
