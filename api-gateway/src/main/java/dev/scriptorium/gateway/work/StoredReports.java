package dev.scriptorium.gateway.work;

import dev.scriptorium.common.command.TaskReport;
import dev.scriptorium.common.content.MediaProperties;
import dev.scriptorium.common.task.TaskFailure;
import dev.scriptorium.common.task.TaskResult;
import dev.scriptorium.common.wire.WireJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox of reports: leases in state {@code REPORTED} (rule 16 of the plan). */
final class StoredReports {

  private final JdbcClient jdbc;

  StoredReports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Reports that have not been sent for so long, the oldest first; at most so many. */
  List<UUID> due(Duration retry, int limit) {
    return jdbc.sql(
            """
            SELECT id FROM lease
            WHERE state = 'REPORTED'
              AND coalesce(sent_at, ended_at) < now() - make_interval(secs => ?)
            ORDER BY coalesce(sent_at, ended_at) LIMIT ?
            """)
        .params(Seconds.of(retry), limit)
        .query(UUID.class)
        .list();
  }

  /**
   * Takes a report for sending; empty if it has its outcome, or somebody else took it less than
   * this time ago.
   */
  Optional<Report> take(UUID leaseId, Duration retry) {
    return jdbc.sql(
            """
            WITH before AS (SELECT id, sent_at FROM lease WHERE id = ?)
            UPDATE lease l SET sent_at = now() FROM before b
            WHERE l.id = b.id AND l.state = 'REPORTED'
              AND (l.sent_at IS NULL OR l.sent_at < now() - make_interval(secs => ?))
            RETURNING %s, l.media, l.failure, b.sent_at AS sent_before
            """
                .formatted(LeaseRow.COLUMNS))
        .params(leaseId, Seconds.of(retry))
        .query((row, n) -> read(row, n))
        .optional();
  }

  private static Report read(ResultSet row, int n) throws SQLException {
    Lease lease = LeaseRow.read(row, n);
    return new Report(
        lease.id(),
        lease.rootId(),
        lease.accountId(),
        command(lease, row.getString("report"), row.getString("failure"), row.getString("media")),
        row.getObject("sent_before") == null ? Report.Sending.FIRST : Report.Sending.REPEATED);
  }

  private static TaskReport command(
      Lease lease, String report, @Nullable String failure, @Nullable String media) {
    if (report.equals("FAILED")) {
      return new TaskReport.Failed(
          lease.jobId(), lease.task(), TaskFailure.valueOf(Objects.requireNonNull(failure)));
    }
    return new TaskReport.Completed(
        lease.jobId(),
        lease.task(),
        lease.id(),
        lease.results().entrySet().stream()
            .map(result -> new TaskResult(result.getKey(), result.getValue()))
            .sorted((a, b) -> a.name().compareTo(b.name()))
            .toList(),
        media == null ? null : WireJson.mapper().readValue(media, MediaProperties.class));
  }

  /** Ends a lease whose report has an outcome. */
  void end(UUID leaseId, LeaseState state) {
    jdbc.sql("UPDATE lease SET state = ? WHERE id = ? AND state = 'REPORTED'")
        .params(state.name(), leaseId)
        .update();
  }

  /** Ends an attempt whose report cannot be processed; the task can be claimed after a pause. */
  void fail(UUID leaseId, String text, Attempts.Pauses pauses) {
    jdbc.sql(
            """
            UPDATE lease SET state = 'FAILED', failure = 'INVALID_RESULT', failure_text = ?,
              retry_at = now() + make_interval(secs => (?::float8[])[least(counted + 1, ?)])
            WHERE id = ? AND state = 'REPORTED'
            """)
        .params(text, pauses.seconds(), pauses.seconds().length, leaseId)
        .update();
  }

  Optional<LeaseState> state(UUID leaseId) {
    return jdbc.sql("SELECT state FROM lease WHERE id = ?")
        .param(leaseId)
        .query(String.class)
        .optional()
        .map(LeaseState::valueOf);
  }

  /**
   * Reports the tasks whose attempts are used up: expired ones that count, and failed ones.
   *
   * @return the leases whose reports are to be sent
   */
  List<EndedLease> exhausted(Attempts attempts, Expired expired) {
    return jdbc.sql(
            """
            WITH before AS (
              SELECT l.id, l.results
              FROM lease l JOIN unnest(?::text[], ?::int[]) most(kind, attempts) ON l.kind = most.kind
              WHERE l.is_current AND l.counted + 1 >= most.attempts
                AND (l.state = 'FAILED' AND l.retry_at IS NOT NULL
                  OR l.state = 'HELD' AND ?::boolean AND l.expires_at < now() AND %s)
                AND EXISTS (SELECT 1 FROM task t WHERE t.id = l.task_id)
              ORDER BY l.id FOR UPDATE OF l)
            UPDATE lease l SET state = 'REPORTED', report = 'FAILED', failure = 'EXHAUSTED',
              sent_at = NULL, ended_at = now(), results = '{}'
            FROM before b WHERE l.id = b.id RETURNING %s
            """
                .formatted(OpenTasks.COUNTS, EndedLease.COLUMNS))
        .param(Attempts.kinds())
        .param(attempts.limits())
        .param(expired == Expired.CLAIMABLE)
        .query(EndedLease::read)
        .list();
  }

  /** Ends leases of tasks that have ended without them and whose workers are not heard any more. */
  List<EndedLease> endCanceled(Duration silence) {
    return jdbc.sql(
            """
            WITH before AS (
              SELECT l.id, l.results FROM lease l
              WHERE l.state = 'HELD' AND l.expires_at < now() - make_interval(secs => ?)
                AND NOT EXISTS (SELECT 1 FROM task t WHERE t.id = l.task_id)
              ORDER BY l.id FOR UPDATE)
            UPDATE lease l SET state = 'CANCELED', ended_at = now(), results = '{}'
            FROM before b WHERE l.id = b.id RETURNING %s
            """
                .formatted(EndedLease.COLUMNS))
        .param(Seconds.of(silence))
        .query(EndedLease::read)
        .list();
  }

  /** Deletes leases that ended so long ago, of tasks that are not open any more. */
  int deleteOld(Duration age) {
    return jdbc.sql(
            """
            DELETE FROM lease l
            WHERE l.ended_at < now() - make_interval(secs => ?) AND l.state <> 'REPORTED'
              AND NOT EXISTS (SELECT 1 FROM task t WHERE t.id = l.task_id)
            """)
        .param(Seconds.of(age))
        .update();
  }
}
