package dev.scriptorium.processor.postgres;

import dev.scriptorium.processor.application.WorkChange;
import dev.scriptorium.processor.domain.Aggregate;
import dev.scriptorium.processor.domain.OrderAggregate;
import dev.scriptorium.processor.domain.TimelineEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Folds every timeline again and compares with the stored rows, column by column; what differs or
 * is missing is written again (rule 11). No command is applied meanwhile.
 */
public final class RebuildRoots {

  private static final String LOCK =
      "SELECT log_partition FROM log_position ORDER BY log_partition FOR UPDATE";
  private static final String TIMELINES =
      "SELECT " + TimelineRow.COLUMNS + " FROM timeline ORDER BY root_id, sequence";
  private static final String DELETE_ROOT = "DELETE FROM root WHERE id = ?";
  private static final String DELETE_JOBS = "DELETE FROM ordered_job WHERE order_id = ?";
  private static final String DELETE_TASKS = "DELETE FROM task WHERE root_id = ?";
  private static final String PARTITION =
      "SELECT log_partition FROM timeline WHERE root_id = ? ORDER BY sequence DESC LIMIT 1";
  private static final int ROWS_AT_A_TIME = 1_000;

  private final DataSource dataSource;

  public RebuildRoots(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * @param roots how many timelines there are
   * @param written how many aggregates had missing or different rows
   */
  public record Report(long roots, long written) {}

  /** Rebuilds; all of it or nothing. */
  public Report run() {
    return Transactions.run(dataSource, RebuildRoots::rebuild);
  }

  private static Report rebuild(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL transaction_timeout = 0");
      statement.execute("SET LOCAL idle_in_transaction_session_timeout = 0");
      statement.execute(LOCK);
    }
    long roots = 0;
    long written = 0;
    try (PreparedStatement select = connection.prepareStatement(TIMELINES)) {
      select.setFetchSize(ROWS_AT_A_TIME);
      try (ResultSet rows = select.executeQuery()) {
        Aggregate aggregate = null;
        while (rows.next()) {
          TimelineEntry entry = TimelineRow.read(rows);
          if (aggregate != null && !aggregate.rootId().equals(entry.rootId())) {
            roots++;
            written += compare(connection, aggregate);
            aggregate = null;
          }
          aggregate =
              (aggregate == null ? Aggregate.absent(entry.rootId()) : aggregate).evolve(entry);
        }
        if (aggregate != null) {
          roots++;
          written += compare(connection, aggregate);
        }
      }
    }
    return new Report(roots, written);
  }

  /** All rows of an aggregate. */
  private record Rows(List<RootRow> root, List<OrderedJobRow> jobs, List<TaskRow> tasks) {

    static Rows of(Aggregate aggregate) {
      UUID rootId = aggregate.rootId();
      return new Rows(
          List.of(RootRow.of(aggregate)),
          aggregate.state() instanceof OrderAggregate order
              ? order.order().jobs().all().stream()
                  .map(job -> OrderedJobRow.of(rootId, job))
                  .toList()
              : List.of(),
          WorkChange.tasks(aggregate).values().stream()
              .map(task -> TaskRow.of(aggregate, task))
              .sorted(Comparator.comparing(row -> row.id().toString()))
              .toList());
    }

    static Rows stored(Connection connection, UUID rootId) throws SQLException {
      return new Rows(
          select(connection, RootRow.SELECT, rootId, RootRow::read),
          select(connection, OrderedJobRow.SELECT, rootId, OrderedJobRow::read),
          select(connection, TaskRow.SELECT, rootId, TaskRow::read));
    }

    boolean sameAs(Rows other) {
      return canonical().equals(other.canonical());
    }

    private Rows canonical() {
      return new Rows(
          root.stream().map(RootRow::canonical).toList(),
          jobs.stream().map(OrderedJobRow::canonical).toList(),
          tasks);
    }
  }

  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private static <T> List<T> select(Connection connection, String sql, UUID id, RowReader<T> reader)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      new Parameters(connection, select).ids(List.of(id));
      try (ResultSet rows = select.executeQuery()) {
        List<T> found = new ArrayList<>();
        while (rows.next()) {
          found.add(reader.read(rows));
        }
        return found;
      }
    }
  }

  private static int compare(Connection connection, Aggregate folded) throws SQLException {
    Rows rows = Rows.of(folded);
    SaveContentUses.use(connection, folded.rootId(), WorkChange.contents(folded));
    if (rows.sameAs(Rows.stored(connection, folded.rootId()))) {
      return 0;
    }
    delete(connection, DELETE_JOBS, folded.rootId());
    delete(connection, DELETE_TASKS, folded.rootId());
    delete(connection, DELETE_ROOT, folded.rootId());
    try (PreparedStatement insert = connection.prepareStatement(SaveChanges.INSERT_ROOTS)) {
      SaveChanges.bindInserts(new Parameters(connection, insert), rows.root());
      insert.executeUpdate();
    }
    OrderedJobRow.save(connection, rows.jobs());
    int partition = partition(connection, folded.rootId());
    TaskRow.save(
        connection, rows.tasks().stream().map(row -> new TaskRow.Placed(row, partition)).toList());
    return 1;
  }

  private static int partition(Connection connection, UUID rootId) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(PARTITION)) {
      select.setObject(1, rootId);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private static void delete(Connection connection, String sql, UUID id) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setObject(1, id);
      delete.executeUpdate();
    }
  }
}
