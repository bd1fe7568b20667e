package dev.scriptorium.benchmarks.server;

import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.model.CaptioningDetails;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.JobSnapshot;
import dev.scriptorium.common.wire.WireJson;
import dev.scriptorium.processor.domain.fact.JobFact;
import dev.scriptorium.processor.postgres.FactCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The jobs in a server's database: put there by SQL, as if they had been created long ago. */
public final class StoredJobs implements AutoCloseable {

  private static final String NAME = "@name@";

  private static final String ROOTS =
      """
      INSERT INTO root
        (id, kind, account_id, version, phase, external_id, created_at, updated_at, state)
      SELECT uuidv7(age), 'JOB', a.id, 1, 'PENDING', NULL, now() + age, now() + age,
        replace(?, '@name@', 'Interview ' || n)::jsonb
      FROM generate_series(1, ?) n, account a,
        LATERAL (SELECT interval '-30 days' + n * interval '2 seconds' AS age) t
      WHERE a.username = ?
      """;

  private static final String TIMELINE =
      """
      INSERT INTO timeline
        (root_id, sequence, account_id, command_id, at, type, fact, log_partition, batch)
      SELECT id, 1, account_id, uuidv7(created_at - now()), created_at, ?,
        replace(?, '@name@', state->'details'->>'name')::jsonb,
        (hashtext(id::text) & 1023) % 12, 0
      FROM root WHERE kind = 'JOB'
      """;

  /** As db-scheduler wants it. */
  private static final String EXECUTIONS =
      """
      CREATE TABLE IF NOT EXISTS scheduled_tasks (
        task_name text NOT NULL,
        task_instance text NOT NULL,
        task_data bytea,
        execution_time timestamptz NOT NULL,
        picked boolean NOT NULL,
        picked_by text,
        last_success timestamptz,
        last_failure timestamptz,
        consecutive_failures int,
        last_heartbeat timestamptz,
        version bigint NOT NULL,
        PRIMARY KEY (task_name, task_instance));
      CREATE INDEX IF NOT EXISTS scheduled_tasks_due ON scheduled_tasks (execution_time);
      CREATE INDEX IF NOT EXISTS scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat)
      """;

  private final Connection connection;

  private StoredJobs(Connection connection) {
    this.connection = connection;
  }

  /** Opens the server's database. */
  public static StoredJobs of(ServerProcess server) throws IOException, SQLException {
    var jobs = new StoredJobs(server.database());
    jobs.execute("CREATE TABLE IF NOT EXISTS bench_row (LIKE root INCLUDING ALL)");
    jobs.execute(EXECUTIONS);
    return jobs;
  }

  /** Leaves exactly so many jobs, all of the account that asks. */
  public void reset(int count) throws SQLException {
    execute("TRUNCATE root, timeline, claim, ordered_job, bench_row, scheduled_tasks");
    var details = new CaptioningDetails(NAME, "en", null, null, null, null);
    var now = Instant.now();
    try (var roots = connection.prepareStatement(ROOTS)) {
      roots.setString(
          1,
          WireJson.mapper()
              .writeValueAsString(new JobSnapshot(JobPhase.PENDING, details, now, now, null)));
      roots.setInt(2, count);
      roots.setString(3, ServerProcess.USERNAME);
      roots.executeUpdate();
    }
    var fact = new JobFact.Created(details, JobPhase.PENDING, null);
    try (var timeline = connection.prepareStatement(TIMELINE)) {
      timeline.setString(1, FactCodec.TYPES.textNameOf(fact));
      timeline.setString(2, new String(FactCodec.TYPES.write(fact), StandardCharsets.UTF_8));
      timeline.executeUpdate();
    }
    tidy();
  }

  /** As autovacuum leaves it in the end; in the middle of a round it would only disturb. */
  public void tidy() throws SQLException {
    execute("VACUUM (ANALYZE) root");
    execute("VACUUM (ANALYZE) timeline");
    execute("VACUUM (ANALYZE) bench_row");
    execute("VACUUM (ANALYZE) scheduled_tasks");
  }

  /** How many jobs there are. */
  public long count() throws SQLException {
    return number("SELECT count(*) FROM root WHERE kind = 'JOB'");
  }

  /** How many executions of db-scheduler have not been completed. */
  public long executions() throws SQLException {
    return number("SELECT count(*) FROM scheduled_tasks");
  }

  private long number(String query) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Ids of some of them, evenly spread, as 32 digits. */
  public List<String> someIds(int most) throws SQLException {
    List<String> ids = new ArrayList<>();
    try (var statement =
        connection.prepareStatement(
            "SELECT id FROM root WHERE kind = 'JOB' ORDER BY hashtext(id::text) LIMIT ?")) {
      statement.setInt(1, most);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          ids.add(Ids.hex(rows.getObject(1, UUID.class)));
        }
      }
    }
    return ids;
  }

  /** What the server's sessions are for, by process id. */
  public Map<Long, String> sessions() throws SQLException {
    Map<Long, String> sessions = new HashMap<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT pid, application_name FROM pg_stat_activity")) {
      while (rows.next()) {
        sessions.put(rows.getLong(1), rows.getString(2));
      }
    }
    return sessions;
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
