package dev.scriptorium.processor.postgres;

import dev.scriptorium.processor.application.Changes;
import dev.scriptorium.processor.application.Claim;
import dev.scriptorium.processor.application.CommandTransaction;
import dev.scriptorium.processor.application.LogEntry;
import dev.scriptorium.processor.application.LogPosition;
import dev.scriptorium.processor.application.PositionMove;
import dev.scriptorium.processor.domain.Aggregate;
import dev.scriptorium.processor.domain.order.OrderedJobs;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A command transaction on one PostgreSQL connection. */
final class JdbcCommandTransaction implements CommandTransaction {

  private static final String LOCK =
      "SELECT log_partition, next_offset, batch FROM log_position"
          + " WHERE log_partition = ANY(?) ORDER BY log_partition FOR UPDATE";

  private final Connection connection;
  private final int mostJobs;
  private final Duration lease;

  /**
   * @param mostJobs jobs of several orders that may be loaded
   * @param lease how long the partitions stay with their owner
   */
  JdbcCommandTransaction(Connection connection, int mostJobs, Duration lease) {
    this.connection = connection;
    this.mostJobs = mostJobs;
    this.lease = lease;
  }

  @Override
  public Loaded lockAndLoad(Collection<PositionMove> moves, Set<UUID> rootIds, Set<UUID> orderIds) {
    // Several statements in one round trip; each sees what was committed when the locks were there.
    int jobLimit = orderIds.size() == 1 ? Integer.MAX_VALUE : mostJobs;
    String sql =
        orderIds.isEmpty()
            ? LOCK + ";" + RootRow.SELECT
            : LOCK + ";" + OrderedJobRow.SELECT + " LIMIT ?;" + RootRow.SELECT;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      Parameters parameters = new Parameters(connection, statement);
      parameters.ints(moves, PositionMove::partition);
      if (!orderIds.isEmpty()) {
        parameters.ids(orderIds);
        parameters.number(jobLimit + 1L);
      }
      parameters.ids(rootIds);
      statement.execute();
      Set<Integer> fenced;
      try (ResultSet rows = statement.getResultSet()) {
        fenced = fenced(moves, rows);
      }
      Map<UUID, OrderedJobs> jobs = Map.of();
      statement.getMoreResults();
      if (!orderIds.isEmpty()) {
        try (ResultSet rows = statement.getResultSet()) {
          jobs = OrderedJobRow.readJobs(rows, jobLimit);
        }
        statement.getMoreResults();
      }
      try (ResultSet rows = statement.getResultSet()) {
        return new Loaded(fenced, aggregates(rows, jobs));
      }
    } catch (SQLException e) {
      throw SqlFaults.of(e);
    }
  }

  private static Map<UUID, Aggregate> aggregates(ResultSet rows, Map<UUID, OrderedJobs> jobs)
      throws SQLException {
    Map<UUID, Aggregate> aggregates = new HashMap<>();
    while (rows.next()) {
      RootRow row = RootRow.read(rows);
      aggregates.put(row.id(), row.aggregate(jobs.getOrDefault(row.id(), OrderedJobs.none())));
    }
    return aggregates;
  }

  private static Set<Integer> fenced(Collection<PositionMove> moves, ResultSet rows)
      throws SQLException {
    Map<Integer, LogPosition> believed = new HashMap<>();
    moves.forEach(move -> believed.put(move.partition(), move.from()));
    Set<Integer> fenced = new HashSet<>(believed.keySet());
    while (rows.next()) {
      int partition = rows.getInt("log_partition");
      LogPosition position = believed.get(partition);
      if (position.nextOffset() == rows.getLong("next_offset")
          && position.batch() == rows.getLong("batch")) {
        fenced.remove(partition);
      }
    }
    return fenced;
  }

  @Override
  public ClaimResult claim(List<Claim> wanted) {
    try {
      return JdbcClaims.claim(connection, wanted);
    } catch (SQLException e) {
      throw SqlFaults.of(e);
    }
  }

  @Override
  public Set<UUID> applied(Collection<LogEntry.Command> commands) {
    String sql =
        "SELECT DISTINCT command_id FROM timeline JOIN unnest(?::uuid[], ?::uuid[])"
            + " AS t (root, command) ON root_id = t.root AND command_id = t.command";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      new Parameters(connection, statement)
          .ids(commands, command -> command.envelope().rootId())
          .ids(commands, command -> command.envelope().commandId());
      try (ResultSet rows = statement.executeQuery()) {
        Set<UUID> applied = new HashSet<>();
        while (rows.next()) {
          applied.add(rows.getObject(1, UUID.class));
        }
        return applied;
      }
    } catch (SQLException e) {
      throw SqlFaults.of(e);
    }
  }

  @Override
  public void save(Changes changes) {
    try {
      SaveChanges.execute(connection, changes, lease);
      OrderedJobRow.save(connection, changedJobs(changes));
      TaskRow.save(connection, changes);
      SaveContentUses.execute(connection, changes);
      JdbcClaims.release(connection, changes.releases());
      SaveDeadLetters.execute(connection, changes);
    } catch (SQLException e) {
      throw SqlFaults.of(e);
    }
  }

  private static List<OrderedJobRow> changedJobs(Changes changes) {
    return changes.roots().stream()
        .flatMap(
            change ->
                change.changedJobs().stream()
                    .map(job -> OrderedJobRow.of(change.after().rootId(), job)))
        .toList();
  }

  @Override
  public void commit() {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw SqlFaults.of(e);
    }
  }

  @Override
  public void close() {
    try (connection) {
      connection.rollback();
    } catch (SQLException e) {
      // The pool throws the connection away, and the server rolls back what it still has of it.
    }
  }
}
