package dev.scriptorium.processor.postgres;

import dev.scriptorium.processor.domain.Life;
import dev.scriptorium.processor.domain.Order;
import dev.scriptorium.processor.domain.OrderedJobs;
import dev.scriptorium.processor.domain.TimelineEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Folds every timeline again and compares with the stored roots; what differs or is missing is
 * written anew (rule 11). No command is applied meanwhile.
 */
public final class RebuildRoots {

  private static final String LOCK =
      "SELECT log_partition FROM log_position ORDER BY log_partition FOR UPDATE";
  private static final String TIMELINES =
      "SELECT " + TimelineRows.COLUMNS + " FROM timeline ORDER BY root_id, sequence";
  private static final String DELETE_ROOT = "DELETE FROM root WHERE id = ?";
  private static final String DELETE_JOBS = "DELETE FROM ordered_job WHERE order_id = ?";
  private static final String INSERT_ROOT =
      "INSERT INTO root (id, kind, account_id, version, phase, external_id, created_at, updated_at,"
          + " state) VALUES (?, ?, ?, ?, ?, ?, %s, %s, ?::jsonb)"
              .formatted(Micros.timestamp("?"), Micros.timestamp("?"));
  private static final int ROWS_AT_A_TIME = 1_000;

  private final DataSource dataSource;

  public RebuildRoots(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * @param roots how many timelines there are
   * @param written how many stored roots were missing or different
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
        Life life = null;
        while (rows.next()) {
          TimelineEntry entry = TimelineRows.read(rows);
          if (life != null && !life.rootId().equals(entry.rootId())) {
            roots++;
            written += compare(connection, life);
            life = null;
          }
          life = (life == null ? Life.absent(entry.rootId()) : life).evolve(entry);
        }
        if (life != null) {
          roots++;
          written += compare(connection, life);
        }
      }
    }
    return new Report(roots, written);
  }

  private static int compare(Connection connection, Life folded) throws SQLException {
    if (folded.equals(stored(connection, folded.rootId()))) {
      return 0;
    }
    write(connection, folded);
    return 1;
  }

  private static @Nullable Life stored(Connection connection, UUID rootId) throws SQLException {
    Map<UUID, OrderedJobs> jobs;
    try (PreparedStatement select = connection.prepareStatement(StoredRoots.SELECT_JOBS)) {
      new Parameters(connection, select).ids(List.of(rootId));
      try (ResultSet rows = select.executeQuery()) {
        jobs = StoredRoots.readJobs(rows, Integer.MAX_VALUE);
      }
    }
    try (PreparedStatement select = connection.prepareStatement(StoredRoots.SELECT_ROOTS)) {
      new Parameters(connection, select).ids(List.of(rootId));
      try (ResultSet rows = select.executeQuery()) {
        return StoredRoots.readRoots(rows, jobs).get(rootId);
      }
    }
  }

  private static void write(Connection connection, Life life) throws SQLException {
    delete(connection, DELETE_JOBS, life.rootId());
    delete(connection, DELETE_ROOT, life.rootId());
    try (PreparedStatement insert = connection.prepareStatement(INSERT_ROOT)) {
      insert.setObject(1, life.rootId());
      insert.setString(2, StoredRoots.kind(life.root()));
      insert.setObject(3, life.accountId());
      insert.setLong(4, life.version());
      insert.setString(5, StoredRoots.phase(life.root()));
      insert.setString(6, StoredRoots.externalId(life.root()));
      insert.setLong(7, Micros.of(StoredRoots.createdAt(life.root())));
      insert.setLong(8, Micros.of(life.updatedAt()));
      insert.setString(9, StoredRoots.json(life.root()));
      insert.executeUpdate();
    }
    if (life.root() instanceof Order order) {
      SaveOrderedJobs.insert(connection, life.rootId(), order.jobs().all());
    }
  }

  private static void delete(Connection connection, String sql, UUID id) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setObject(1, id);
      delete.executeUpdate();
    }
  }
}
