package dev.scriptorium.standalone.robustness;

import dev.scriptorium.common.task.Step;
import dev.scriptorium.common.task.TaskKey;
import dev.scriptorium.standalone.robustness.checker.Stored;
import dev.scriptorium.standalone.robustness.checker.Work;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A schema of a database, seen from outside.
 *
 * @param url JDBC URL with the schema
 */
record Database(String url, String username, String password) {

  private static final String RESOURCES =
      """
      SELECT id, id, coalesce(state -> 'details' ->> 'name', '') FROM root
      UNION ALL
      SELECT order_id, id, coalesce(state -> 'details' ->> 'name', '') FROM ordered_job
      """;

  private static final String TASK_FACTS =
      """
      SELECT root_id, coalesce(job_id, root_id),
        substring(type FROM 'job[.]task-(opened|completed|failed|canceled)[.]'),
        fact -> 'task' ->> 'step', (fact -> 'task' ->> 'generation')::integer,
        (fact ->> 'leaseId')::uuid
      FROM timeline WHERE type LIKE '%job.task-%' ORDER BY root_id, sequence
      """;

  /** Maps a row. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, username, password);
  }

  DataSource dataSource() {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setUrl(url);
    dataSource.setUser(username);
    dataSource.setPassword(password);
    return dataSource;
  }

  void execute(String sql, Object... parameters) {
    try (Connection connection = connect();
        PreparedStatement statement = prepare(connection, sql, parameters)) {
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The number of rows changed. */
  int update(String sql, Object... parameters) {
    try (Connection connection = connect();
        PreparedStatement statement = prepare(connection, sql, parameters)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  <T> List<T> query(Row<T> reader, String sql, Object... parameters) {
    try (Connection connection = connect();
        PreparedStatement statement = prepare(connection, sql, parameters);
        ResultSet rows = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(reader.read(rows));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  long count(String sql, Object... parameters) {
    return query(row -> row.getLong(1), sql, parameters).getFirst();
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  /**
   * The contents of the tables.
   *
   * @param shown what the dialects show
   */
  Stored stored(Map<UUID, String> shown) {
    return stored(shown, List.of());
  }

  /**
   * The contents of the tables.
   *
   * @param shown what the dialects show
   * @param jobs what our own API shows
   */
  Stored stored(Map<UUID, String> shown, List<Work.Shown> jobs) {
    return new Stored(
        query(
            row -> new Stored.Aggregate(row.getObject(1, UUID.class), row.getLong(2)),
            "SELECT id, version FROM root"),
        query(
            row ->
                new Stored.Resource(
                    row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)),
            RESOURCES),
        query(
            row -> new Stored.TimelineRow(row.getObject(1, UUID.class), row.getLong(2)),
            "SELECT root_id, sequence FROM timeline"),
        shown,
        work(jobs));
  }

  private Work work(List<Work.Shown> jobs) {
    return new Work(
        query(Database::taskFact, TASK_FACTS),
        Set.copyOf(query(row -> row.getObject(1, UUID.class), "SELECT id FROM task")),
        hasLeases()
            ? query(
                row ->
                    new Work.Attempt(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3)),
                "SELECT id, task_id, state FROM lease")
            : List.of(),
        jobs);
  }

  /** They are the gateway's, which not every test has. */
  private boolean hasLeases() {
    return count(
            "SELECT count(*) FROM pg_tables WHERE tablename = 'lease' AND schemaname ="
                + " current_schema()")
        > 0;
  }

  private static Work.Fact taskFact(ResultSet row) throws SQLException {
    UUID rootId = row.getObject(1, UUID.class);
    TaskKey task = new TaskKey(Step.valueOf(row.getString(4)), row.getInt(5));
    return new Work.Fact(
        rootId,
        task.taskId(rootId, row.getObject(2, UUID.class)),
        Work.Change.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
        row.getObject(6, UUID.class));
  }
}
