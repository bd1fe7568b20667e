package dev.scriptorium.gateway.jobs;

import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.model.JobSnapshot;
import dev.scriptorium.common.task.Step;
import dev.scriptorium.common.task.TaskKey;
import dev.scriptorium.common.wire.WireJson;
import dev.scriptorium.gateway.TestDatabase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** A job in the test database, as processor and gateway would write it. */
record StoredJob(UUID id, UUID accountId) {

  private static final JdbcTemplate JDBC = TestDatabase.jdbc();

  static StoredJob create(UUID accountId, JobSnapshot state) {
    return create(accountId, state, Instant.now());
  }

  static StoredJob create(UUID accountId, JobSnapshot state, Instant createdAt) {
    UUID id = Ids.fresh();
    JDBC.update(
        """
        INSERT INTO root (id, kind, account_id, version, phase, created_at, updated_at, state)
        VALUES (?, 'JOB', ?, 1, ?, ?, now(), ?::jsonb)
        """,
        id,
        accountId,
        state.phase().name(),
        createdAt.atOffset(ZoneOffset.UTC),
        WireJson.mapper().writeValueAsString(state));
    return new StoredJob(id, accountId);
  }

  void become(JobSnapshot state) {
    JDBC.update(
        "UPDATE root SET phase = ?, state = ?::jsonb WHERE id = ?",
        state.phase().name(),
        WireJson.mapper().writeValueAsString(state),
        id);
  }

  StoredJob open(Step step, String engine) {
    return open(step, engine, 2);
  }

  /** Opens the first task of a step. */
  StoredJob open(Step step, String engine, int priority) {
    JDBC.update(
        """
        INSERT INTO task (id, root_id, job_id, account_id, kind, step, generation, engine, language,
          priority, due_at, opened_at, log_partition)
        VALUES (?, ?, ?, ?, ?, ?, 1, ?, 'en-US', ?, NULL, now(), 0)
        """,
        TaskKey.first(step).taskId(id, id),
        id,
        id,
        accountId,
        step.kind().name(),
        step.name(),
        engine,
        priority);
    return this;
  }

  /** A lease of that task, the newest, in a state. */
  UUID lease(Step step, int attempt, String state) {
    UUID taskId = TaskKey.first(step).taskId(id, id);
    JDBC.update("UPDATE lease SET is_current = false WHERE task_id = ?", taskId);
    UUID lease = Ids.fresh();
    JDBC.update(
        """
        INSERT INTO lease (id, task_id, root_id, job_id, account_id, kind, step, generation, engine,
          language, attempt, counted, token_id, instance, claim_id, state, expires_at)
        SELECT ?, id, root_id, job_id, account_id, kind, step, generation, engine, language, ?, 0,
          ?, 'host-7', ?, ?, now() + interval '1 hour' FROM task WHERE id = ?
        """,
        lease,
        attempt,
        Ids.fresh(),
        Ids.fresh(),
        state,
        taskId);
    return lease;
  }
}
