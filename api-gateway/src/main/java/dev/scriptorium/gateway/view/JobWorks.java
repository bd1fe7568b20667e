package dev.scriptorium.gateway.view;

import dev.scriptorium.common.task.Step;
import dev.scriptorium.common.task.TaskFailure;
import dev.scriptorium.common.task.TaskKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the open task of a job and its attempts, in one statement. */
public final class JobWorks {

  /** Whether no worker has task a now. */
  private static final String WAITS =
      """
      NOT EXISTS (SELECT 1 FROM lease l WHERE l.task_id = a.id AND l.is_current
        AND l.state IN ('HELD', 'REPORTED'))
      """;

  /** Task a waits for the same workers as the job's task t. */
  private static final String SAME_QUEUE =
      "a.kind = t.kind AND a.engine = t.engine AND a.language = t.language";

  /** Task a comes before t where nothing else decides. */
  private static final String BEFORE =
      """
      (coalesce(a.due_at, 'infinity'), a.opened_at, a.id)
        < (coalesce(t.due_at, 'infinity'), t.opened_at, t.id)
      """;

  /**
   * Where task t stands among those that wait: behind more urgent ones, behind the earlier ones of
   * its account, and behind those of other accounts whose turn comes before. Every part reads a
   * bounded number of index entries (task_by_claim_order), however long the queue is.
   */
  private static final String PLACE =
      """
      SELECT least(?::bigint, 1 + earlier.n + (
          SELECT count(*) FROM (
            SELECT 1 FROM task a
            WHERE %1$s AND a.priority < t.priority AND %2$s LIMIT ?) urgent) + (
          SELECT count(*) FROM (
            WITH RECURSIVE owner AS (
              (SELECT a.account_id FROM task a
                WHERE %1$s AND a.priority = t.priority ORDER BY a.account_id LIMIT 1)
              UNION ALL
              (SELECT next.account_id FROM owner CROSS JOIN LATERAL (
                SELECT a.account_id FROM task a
                WHERE %1$s AND a.priority = t.priority AND a.account_id > owner.account_id
                ORDER BY a.account_id LIMIT 1) next)
            )
            SELECT 1 FROM (SELECT account_id FROM owner LIMIT ?) owner CROSS JOIN LATERAL (
              SELECT 1 FROM (
                SELECT a.due_at, a.opened_at, a.id,
                  row_number() OVER (ORDER BY a.due_at, a.opened_at, a.id) AS turn
                FROM task a
                WHERE %1$s AND a.priority = t.priority AND a.account_id = owner.account_id AND %2$s
                ORDER BY a.due_at, a.opened_at, a.id LIMIT earlier.n + 1) a
              WHERE a.turn <= earlier.n OR %3$s) ahead
            WHERE owner.account_id <> t.account_id
            LIMIT ?) others))
      FROM (
        SELECT count(*) AS n FROM (
          SELECT a.id, a.due_at, a.opened_at FROM task a
          WHERE %1$s AND a.priority = t.priority AND a.account_id = t.account_id
          ORDER BY a.due_at, a.opened_at, a.id LIMIT ?) a
        WHERE %3$s AND %2$s) earlier
      """
          .formatted(SAME_QUEUE, WAITS, BEFORE);

  private static final String QUERY =
      """
      WITH open AS MATERIALIZED (
        SELECT t.id, t.step AS open_step, t.generation AS open_generation, t.engine AS open_engine,
          t.opened_at, CASE WHEN %s THEN (%s) END AS place
        FROM task t WHERE t.root_id = ? ORDER BY t.opened_at DESC LIMIT 1
      ), attempt AS MATERIALIZED (
        SELECT l.task_id, l.id AS lease_id, l.step, l.generation, l.engine, l.attempt,
          CASE WHEN l.state = 'HELD' AND NOT EXISTS (SELECT 1 FROM task t WHERE t.id = l.task_id)
              THEN 'CANCELED'
            WHEN l.state = 'HELD' AND l.expires_at < now() THEN 'EXPIRED'
            WHEN l.state = 'FAILED' AND l.is_current AND l.retry_at > now() THEN 'BACKING_OFF'
            ELSE l.state END AS state,
          l.claimed_at, l.ended_at, l.retry_at, l.progress, l.note, l.failure, l.failure_text
        FROM lease l WHERE l.root_id = ? ORDER BY l.claimed_at DESC, l.id DESC LIMIT ?
      )
      SELECT open.*, attempt.* FROM open FULL JOIN attempt ON attempt.task_id = open.id
      ORDER BY attempt.claimed_at DESC, attempt.lease_id DESC
      """
          .formatted(WAITS.replace("a.id", "t.id"), PLACE);

  private final JdbcTemplate jdbc;

  JobWorks(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How much is read.
   *
   * @param attempts most attempts
   * @param places highest place in the queue that is counted
   */
  public record Limits(int attempts, int places) {}

  /**
   * The work on a job; empty if there is no such job.
   *
   * @throws org.springframework.dao.DataAccessException the database is unavailable
   */
  public JobWork of(UUID jobId, Limits limits) {
    JobWork.@Nullable OpenTask[] open = new JobWork.OpenTask[1];
    List<JobWork.Attempt> attempts = new ArrayList<>();
    jdbc.query(
        QUERY,
        row -> {
          if (open[0] == null && row.getString("open_step") != null) {
            open[0] = open(row);
          }
          if (row.getObject("lease_id") != null) {
            attempts.add(attempt(row));
          }
        },
        limits.places(),
        limits.places(),
        limits.places(),
        limits.places(),
        limits.places(),
        jobId,
        jobId,
        limits.attempts());
    return new JobWork(open[0], attempts);
  }

  private static JobWork.OpenTask open(ResultSet row) throws SQLException {
    return new JobWork.OpenTask(
        new TaskKey(Step.valueOf(row.getString("open_step")), row.getInt("open_generation")),
        row.getString("open_engine"),
        requireInstant(row, "opened_at"),
        row.getObject("place") == null ? null : row.getInt("place"));
  }

  private static JobWork.Attempt attempt(ResultSet row) throws SQLException {
    String failure = row.getString("failure");
    return new JobWork.Attempt(
        new TaskKey(Step.valueOf(row.getString("step")), row.getInt("generation")),
        row.getString("engine"),
        row.getInt("attempt"),
        JobWork.State.valueOf(row.getString("state")),
        requireInstant(row, "claimed_at"),
        instant(row, "ended_at"),
        instant(row, "retry_at"),
        row.getObject("progress") == null ? null : row.getDouble("progress"),
        row.getString("note"),
        failure == null ? null : TaskFailure.valueOf(failure),
        row.getString("failure_text"));
  }

  private static Instant requireInstant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
