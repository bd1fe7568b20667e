package dev.scriptorium.gateway.work;

import dev.scriptorium.common.content.MediaProperties;
import dev.scriptorium.common.content.StoredContent;
import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.model.CaptioningDetails;
import dev.scriptorium.common.model.Fidelity;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.JobSnapshot;
import dev.scriptorium.common.model.Media;
import dev.scriptorium.common.model.MediaUrl;
import dev.scriptorium.common.model.People;
import dev.scriptorium.common.model.Priority;
import dev.scriptorium.common.model.WorkOptions;
import dev.scriptorium.common.model.WorkOrder;
import dev.scriptorium.common.model.WorkSnapshot;
import dev.scriptorium.common.task.Step;
import dev.scriptorium.common.task.TaskKey;
import dev.scriptorium.common.wire.WireJson;
import dev.scriptorium.gateway.TestDatabase;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** A job in the test database with a task that is open, as the processor would write them. */
record Job(UUID id, UUID accountId, String engine) {

  static final StoredContent NOTHING = new StoredContent(Ids.fresh(), 3, "0".repeat(64));
  private static final Instant BEGIN = Instant.parse("2026-11-27T12:00:00Z");
  private static final JdbcTemplate JDBC = TestDatabase.jdbc();

  /** Tasks of this job are for workers of an engine that no other job has. */
  static Job create() {
    return create(Ids.fresh(), "engine-" + Ids.fresh());
  }

  static Job create(UUID accountId, String engine) {
    return new Job(Ids.fresh(), accountId, engine);
  }

  Job probing() {
    return in(new Media.Probing(null, NOTHING, 1, BEGIN), null);
  }

  Job fetching(MediaUrl url) {
    return in(new Media.Fetching(url, 1, BEGIN), null);
  }

  Job transcribing(StoredContent media) {
    WorkOrder order =
        new WorkOrder(
            Fidelity.MECHANICAL,
            Priority.STANDARD,
            24,
            engine,
            People.NONE,
            null,
            null,
            WorkOptions.NONE.withNotes("Two people"));
    return in(
        new Media.Ready(null, media, new MediaProperties(60_000, 1, 0), null),
        new WorkSnapshot(
            order, BEGIN, null, TaskKey.first(Step.DRAFT), BEGIN, List.of(), null, null));
  }

  private Job in(Media media, @Nullable WorkSnapshot work) {
    JobSnapshot state =
        new JobSnapshot(
            JobPhase.PENDING,
            new CaptioningDetails("Talk", "en", null, null, null, 2),
            BEGIN,
            BEGIN,
            null,
            media,
            null,
            work);
    JDBC.update(
        """
        INSERT INTO root (id, kind, account_id, version, phase, created_at, updated_at, state)
        VALUES (?, 'JOB', ?, 1, 'PENDING', now(), now(), ?::jsonb)
        """,
        id,
        accountId,
        WireJson.mapper().writeValueAsString(state));
    return this;
  }

  /** Opens the first task of a step; returns its id. */
  UUID open(Step step) {
    return open(step, 2, null, BEGIN);
  }

  UUID open(Step step, int priority, @Nullable Instant dueAt, Instant openedAt) {
    return open(new TaskKey(step, 1), priority, dueAt, openedAt);
  }

  UUID open(TaskKey key, int priority, @Nullable Instant dueAt, Instant openedAt) {
    UUID taskId = key.taskId(id, id);
    JDBC.update(
        """
        INSERT INTO task (id, root_id, job_id, account_id, kind, step, generation, engine, language,
          priority, due_at, opened_at, log_partition)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'en-US', ?, ?, ?, 0)
        """,
        taskId,
        id,
        id,
        accountId,
        key.step().kind().name(),
        key.step().name(),
        key.generation(),
        engine,
        priority,
        utc(dueAt),
        utc(openedAt));
    return taskId;
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  /** Ends the task without a worker, as a cancel does. */
  static void end(UUID taskId) {
    JDBC.update("DELETE FROM task WHERE id = ?", taskId);
  }
}
