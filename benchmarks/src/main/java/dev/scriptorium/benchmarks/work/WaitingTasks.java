package dev.scriptorium.benchmarks.work;

import dev.scriptorium.benchmarks.server.ServerProcess;
import dev.scriptorium.common.content.StoredContent;
import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.model.CaptioningDetails;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.JobSnapshot;
import dev.scriptorium.common.model.Media;
import dev.scriptorium.common.wire.WireJson;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * Tasks of a thousand accounts in a server's database, put there by SQL; a job for each account.
 */
final class WaitingTasks implements AutoCloseable {

  static final int ACCOUNTS = 1_000;

  private static final String JOBS =
      """
      INSERT INTO root (id, kind, account_id, version, phase, created_at, updated_at, state)
      SELECT md5('job ' || n)::uuid, 'JOB', md5('account ' || n)::uuid, 1, 'PENDING', now(), now(),
        ?::jsonb
      FROM generate_series(0, ? - 1) n
      """;

  private static final String TASKS =
      """
      INSERT INTO task (id, root_id, job_id, account_id, kind, step, generation, engine, language,
        priority, due_at, opened_at, log_partition)
      SELECT gen_random_uuid(), job, job, md5('account ' || n %% %1$d)::uuid, 'PROBE_MEDIA',
        'PROBE', 1, 'media', 'en', 1, now() + random() * interval '2 days',
        now() - n * interval '1 ms', 0
      FROM generate_series(0, ? - 1) n, LATERAL (SELECT md5('job ' || n %% %1$d)::uuid AS job) j
      """
          .formatted(ACCOUNTS);

  private static final String ONE_IN_FRONT =
      """
      UPDATE task SET due_at = now() - interval '1 day'
      WHERE account_id = (SELECT account_id FROM task LIMIT 1)
      """;

  private static final String REPLACE =
      """
      UPDATE task SET id = gen_random_uuid(), due_at = now() + interval '2 days', opened_at = now()
      WHERE id = ?
      """;

  private final Connection database;

  private WaitingTasks(Connection database) {
    this.database = database;
  }

  /** Opens so many tasks, of all accounts alike. */
  static WaitingTasks open(ServerProcess server, int count) throws IOException, SQLException {
    var tasks = new WaitingTasks(server.database());
    var now = Instant.now();
    var state =
        new JobSnapshot(
            JobPhase.PENDING,
            new CaptioningDetails("Talk", "en", null, null, null, null),
            now,
            now,
            null,
            new Media.Probing(null, new StoredContent(Ids.fresh(), 1, "0".repeat(64)), 1, now),
            null,
            null);
    try (var jobs = tasks.database.prepareStatement(JOBS);
        var rows = tasks.database.prepareStatement(TASKS)) {
      jobs.setString(1, WireJson.mapper().writeValueAsString(state));
      jobs.setInt(2, ACCOUNTS);
      jobs.executeUpdate();
      rows.setInt(1, count);
      rows.executeUpdate();
    }
    tasks.tidy();
    return tasks;
  }

  /** Makes all tasks of one account due before everybody else's. */
  void putOneAccountInFront() throws SQLException {
    execute(ONE_IN_FRONT);
    tidy();
  }

  /** A task has ended, and a new one of the same account waits behind all others. */
  void replace(UUID taskId) throws SQLException {
    try (var statement = database.prepareStatement(REPLACE)) {
      statement.setObject(1, taskId);
      statement.executeUpdate();
    }
  }

  private void tidy() throws SQLException {
    execute("VACUUM (ANALYZE) root");
    execute("VACUUM (ANALYZE) task");
    execute("VACUUM (ANALYZE) lease");
  }

  private void execute(String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
