package dev.scriptorium.processor.postgres;

import dev.scriptorium.processor.application.Changes;
import dev.scriptorium.processor.application.WorkChange.OpenedTask;
import dev.scriptorium.processor.domain.Aggregate;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open task as a row of the table task: every column but the partition of the log. The row of a
 * task that has ended is deleted.
 */
record TaskRow(
    UUID id,
    UUID rootId,
    UUID jobId,
    UUID accountId,
    String kind,
    String step,
    int generation,
    String engine,
    String language,
    int priority,
    @Nullable Instant dueAt,
    Instant openedAt) {

  static final String SELECT =
      "SELECT id, root_id, job_id, account_id, kind, step, generation, engine, language, priority,"
          + " due_at, opened_at FROM task WHERE root_id = ANY(?) ORDER BY id";

  private static final String SAVE =
      """
      INSERT INTO task (id, root_id, job_id, account_id, kind, step, generation, engine, language,
                        priority, due_at, opened_at, log_partition)
      SELECT id, root_id, job_id, account_id, kind, step, generation, engine, language, priority,
        %s, %s, log_partition
      FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::integer[],
                  ?::text[], ?::text[], ?::integer[], ?::bigint[], ?::bigint[], ?::integer[])
        AS t (id, root_id, job_id, account_id, kind, step, generation, engine, language, priority,
              due, opened, log_partition)
      ON CONFLICT (id) DO UPDATE SET engine = excluded.engine, language = excluded.language,
        priority = excluded.priority, due_at = excluded.due_at, account_id = excluded.account_id
      """
          .formatted(Micros.timestamp("nullif(due, 0)"), Micros.timestamp("opened"));

  private static final String DELETE = "DELETE FROM task WHERE id = ANY(?)";

  static TaskRow of(Aggregate aggregate, OpenedTask opened) {
    return new TaskRow(
        opened.id(),
        aggregate.rootId(),
        opened.jobId(),
        Objects.requireNonNull(aggregate.accountId()),
        opened.task().key().step().kind().name(),
        opened.task().key().step().name(),
        opened.task().key().generation(),
        opened.task().engine(),
        opened.task().language(),
        opened.task().priority().ordinal(),
        opened.task().dueAt(),
        opened.task().openedAt());
  }

  /** Reads what {@link #SELECT} finds. */
  static TaskRow read(ResultSet row) throws SQLException {
    return new TaskRow(
        row.getObject("id", UUID.class),
        row.getObject("root_id", UUID.class),
        row.getObject("job_id", UUID.class),
        row.getObject("account_id", UUID.class),
        row.getString("kind"),
        row.getString("step"),
        row.getInt("generation"),
        row.getString("engine"),
        row.getString("language"),
        row.getInt("priority"),
        row.getObject("due_at") == null ? null : Micros.read(row, "due_at"),
        Micros.read(row, "opened_at"));
  }

  /** Saves the tasks that were opened and deletes those that have ended. */
  static void save(Connection connection, Changes changes) throws SQLException {
    List<Placed> opened =
        changes.roots().stream()
            .flatMap(
                change ->
                    change.work().opened().stream()
                        .map(task -> new Placed(of(change.after(), task), change.partition())))
            .toList();
    delete(
        connection,
        changes.roots().stream().flatMap(root -> root.work().ended().stream()).toList());
    save(connection, opened);
  }

  /**
   * @param partition of the log that its root's commands come from
   */
  record Placed(TaskRow row, int partition) {}

  static void save(Connection connection, List<Placed> tasks) throws SQLException {
    if (tasks.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(SAVE)) {
      new Parameters(connection, statement)
          .ids(tasks, task -> task.row().id())
          .ids(tasks, task -> task.row().rootId())
          .ids(tasks, task -> task.row().jobId())
          .ids(tasks, task -> task.row().accountId())
          .texts(tasks, task -> task.row().kind())
          .texts(tasks, task -> task.row().step())
          .ints(tasks, task -> task.row().generation())
          .texts(tasks, task -> task.row().engine())
          .texts(tasks, task -> task.row().language())
          .ints(tasks, task -> task.row().priority())
          .longs(tasks, task -> micros(task.row().dueAt()))
          .longs(tasks, task -> Micros.of(task.row().openedAt()))
          .ints(tasks, Placed::partition);
      statement.executeUpdate();
    }
  }

  private static long micros(@Nullable Instant instant) {
    return instant == null ? 0 : Micros.of(instant);
  }

  static void delete(Connection connection, Collection<UUID> ids) throws SQLException {
    if (ids.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(DELETE)) {
      new Parameters(connection, statement).ids(ids);
      statement.executeUpdate();
    }
  }
}
