package dev.scriptorium.processor.postgres;

import dev.scriptorium.processor.application.LeaseTable;
import dev.scriptorium.processor.application.LeaseTable.Lease;
import dev.scriptorium.processor.application.PartitionLeases;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** Leases as columns of the positions' rows. Each method is one statement and one transaction. */
public final class JdbcPartitionLeases implements PartitionLeases {

  /** SQL for the end of a lease that begins now; its parameter is the length in milliseconds. */
  static final String END = "clock_timestamp() + ?::bigint * interval '1 millisecond'";

  // Nothing is synced to disk: what a crash of the database forgets is renewed or taken again, and
  // the first batch that is committed after a takeover brings it to disk
  private static final String RENEW =
      """
      WITH member AS (
        INSERT INTO processor (name, seen_at)
          SELECT ?, clock_timestamp() FROM set_config('synchronous_commit', 'off', true)
          ON CONFLICT (name) DO UPDATE SET seen_at = excluded.seen_at
      ), own AS (
        SELECT log_partition FROM log_position WHERE owner = ? FOR UPDATE SKIP LOCKED
      ), extended AS (
        UPDATE log_position SET owner_until = %s
          FROM own WHERE log_position.log_partition = own.log_partition
      )
      SELECT log_partition, owner, owner_until < clock_timestamp() AS expired FROM log_position
      UNION ALL
      SELECT NULL, name, false FROM processor
        WHERE seen_at > clock_timestamp() - ?::bigint * interval '1 millisecond'
      """
          .formatted(END);

  // A lease that has expired is taken from somebody who may not know: the batch fences him (rule 3)
  private static final String TAKE =
      """
      WITH free AS (
        SELECT log_partition FROM log_position
          WHERE log_partition = ANY(?) AND (owner IS NULL OR owner_until < clock_timestamp())
          ORDER BY log_partition LIMIT ? FOR UPDATE SKIP LOCKED
      ), forgotten AS (
        DELETE FROM processor WHERE seen_at < clock_timestamp() - interval '1 hour'
      )
      UPDATE log_position SET owner = ?, owner_until = %s,
          batch = batch + CASE WHEN owner IS NULL THEN 0 ELSE 1 END
        FROM free WHERE log_position.log_partition = free.log_partition
        RETURNING log_position.log_partition
      """
          .formatted(END);

  private static final String RELEASED =
      """
      UPDATE log_position SET owner = NULL, owner_until = NULL
        FROM own WHERE log_position.log_partition = own.log_partition
      """;

  private static final String RELEASE =
      "WITH own AS (SELECT log_partition FROM log_position WHERE owner = ?"
          + " AND log_partition = ANY(?) FOR UPDATE SKIP LOCKED) "
          + RELEASED;

  private static final String LEAVE =
      "WITH own AS (SELECT log_partition FROM log_position WHERE owner = ?"
          + " FOR UPDATE SKIP LOCKED), released AS ("
          + RELEASED
          + ") DELETE FROM processor WHERE name = ?";

  private final DataSource dataSource;
  private final String self;
  private final long leaseMillis;

  /**
   * @param self name of this processor, which no other one has or had
   * @param lease how long a partition stays this processor's without being renewed
   */
  public JdbcPartitionLeases(DataSource dataSource, String self, Duration lease) {
    this.dataSource = dataSource;
    this.self = self;
    this.leaseMillis = lease.toMillis();
  }

  @Override
  public LeaseTable renew() {
    return execute(
        RENEW,
        (connection, statement) -> {
          statement.setString(1, self);
          statement.setString(2, self);
          statement.setLong(3, leaseMillis);
          statement.setLong(4, leaseMillis);
          try (ResultSet rows = statement.executeQuery()) {
            return read(rows);
          }
        });
  }

  private LeaseTable read(ResultSet rows) throws SQLException {
    Set<String> alive = new HashSet<>();
    Map<Integer, Lease> leases = new HashMap<>();
    while (rows.next()) {
      int partition = rows.getInt("log_partition");
      if (rows.wasNull()) {
        alive.add(rows.getString("owner"));
      } else {
        leases.put(partition, new Lease(rows.getString("owner"), rows.getBoolean("expired")));
      }
    }
    return new LeaseTable(self, alive, leases);
  }

  @Override
  public Set<Integer> take(Collection<Integer> candidates, int most) {
    return execute(
        TAKE,
        (connection, statement) -> {
          new Parameters(connection, statement).ints(candidates, partition -> partition);
          statement.setInt(2, most);
          statement.setString(3, self);
          statement.setLong(4, leaseMillis);
          Set<Integer> taken = new HashSet<>();
          try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
              taken.add(rows.getInt(1));
            }
          }
          return taken;
        });
  }

  @Override
  public void release(Collection<Integer> partitions) {
    execute(
        RELEASE,
        (connection, statement) -> {
          statement.setString(1, self);
          new Parameters(connection, statement, 1).ints(partitions, partition -> partition);
          return statement.executeUpdate();
        });
  }

  @Override
  public void leave() {
    execute(
        LEAVE,
        (connection, statement) -> {
          statement.setString(1, self);
          statement.setString(2, self);
          return statement.executeUpdate();
        });
  }

  /**
   * @param <T> what a statement gives back
   */
  private interface Execution<T> {
    T of(Connection connection, PreparedStatement statement) throws SQLException;
  }

  private <T> T execute(String sql, Execution<T> execution) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return execution.of(connection, statement);
    } catch (SQLException e) {
      throw SqlFaults.of(e);
    }
  }
}
