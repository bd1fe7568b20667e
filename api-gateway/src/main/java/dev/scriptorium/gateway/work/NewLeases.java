package dev.scriptorium.gateway.work;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Grants leases. */
final class NewLeases {

  /**
   * One statement, which is its own transaction. The unique index on the current lease of a task
   * decides between gateways; a task that has ended meanwhile has no row and is left out.
   */
  private static final String GRANT =
      """
      WITH wanted AS MATERIALIZED (
        SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::int[])
          w(id, task_id, token_id, instance, claim_id, most)
      ), before AS MATERIALIZED (
        UPDATE lease l SET is_current = false
        FROM wanted w
        WHERE l.task_id = w.task_id AND l.is_current AND NOT (%s)
        RETURNING l.task_id, l.attempt, l.counted
          + CASE WHEN l.state = 'FAILED' OR l.state = 'HELD' AND %s THEN 1 ELSE 0 END AS counted,
          CASE WHEN l.state = 'HELD' THEN l.unheard ELSE 0 END AS unheard
      )
      INSERT INTO lease AS l (id, task_id, root_id, job_id, account_id, kind, step, generation,
        engine, language, attempt, counted, unheard, token_id, instance, claim_id, expires_at)
      SELECT w.id, t.id, t.root_id, t.job_id, t.account_id, t.kind, t.step, t.generation, t.engine, t.language,
        coalesce(b.attempt, 0) + 1, coalesce(b.counted, 0), coalesce(b.unheard, 0) + 1, w.token_id, w.instance, w.claim_id,
        now() + make_interval(secs => ?)
      FROM wanted w JOIN task t ON t.id = w.task_id LEFT JOIN before b ON b.task_id = w.task_id
      WHERE b.task_id IS NOT NULL
        OR NOT EXISTS (SELECT 1 FROM lease c WHERE c.task_id = w.task_id AND c.is_current)
      ON CONFLICT (task_id) WHERE is_current DO NOTHING
      RETURNING %s
      """
          .formatted(
              OpenTasks.TAKEN.formatted("w.most", "?::boolean", OpenTasks.COUNTS),
              OpenTasks.COUNTS,
              LeaseRow.COLUMNS);

  private final JdbcClient jdbc;
  private final Attempts attempts;

  NewLeases(JdbcClient jdbc, Attempts attempts) {
    this.jdbc = jdbc;
    this.attempts = attempts;
  }

  /** A lease that is to be granted. */
  record Wanted(UUID leaseId, Candidate task, Holder holder, UUID claimId) {}

  /**
   * Grants leases for tasks that are still open and not taken; each task at most once in the list.
   *
   * @param length until the first heartbeat
   */
  List<Lease> grant(List<Wanted> wanted, Duration length, Expired expired) {
    return jdbc.sql(GRANT)
        .param(wanted.stream().map(Wanted::leaseId).toArray(UUID[]::new))
        .param(wanted.stream().map(each -> each.task().taskId()).toArray(UUID[]::new))
        .param(wanted.stream().map(each -> each.holder().tokenId()).toArray(UUID[]::new))
        .param(wanted.stream().map(each -> each.holder().instance()).toArray(String[]::new))
        .param(wanted.stream().map(Wanted::claimId).toArray(UUID[]::new))
        .param(
            wanted.stream()
                .map(each -> attempts.most(each.task().queue().kind()))
                .toArray(Integer[]::new))
        .param(expired == Expired.CLAIMABLE)
        .param(Seconds.of(length))
        .query(LeaseRow::read)
        .list();
  }
}
