package dev.scriptorium.gateway.work;

/**
 * Tasks of accounts that have none running, among those that are due first. What it costs depends
 * neither on how many tasks wait nor on how many accounts have them.
 */
final class TasksDueFirst {

  /** How many tasks of a queue are looked at: at least, and more for each that is wanted. */
  private static final int LEAST_DEPTH = 24;

  private static final int DEPTH_OF_EACH = 8;

  /** Tasks that run are often due first: so many more are looked at, up to this. */
  private static final int MOST_RUNNING = 1_000;

  /**
   * Of each queue the first tasks of accounts that have none running, one of each account. Only
   * those of the most urgent priority that has any task to claim: a less urgent one comes after all
   * of these, whoever has them.
   *
   * <p>Scalar subqueries, because the planner may turn {@code NOT EXISTS} into a scan of all
   * leases. The constant limit says to the planner that few rows are wanted.
   */
  static final String QUERY =
      """
      WITH %1$s
      SELECT q.kind, q.engine, q.language, c.*
      FROM unnest(?::text[], ?::text[], ?::text[], ?::int[]) q(kind, engine, language, most)
      CROSS JOIN LATERAL (
        WITH claimable AS MATERIALIZED (
          SELECT due.* FROM (
            SELECT front.* FROM (
              SELECT t.id, t.priority, t.account_id, t.due_at, t.opened_at, t.log_partition
              FROM task t
              WHERE t.kind = q.kind AND t.engine = q.engine AND t.language = q.language
              ORDER BY t.priority, t.due_at, t.opened_at, t.id LIMIT %2$d) front
            LIMIT (SELECT ?::int + least(coalesce(sum(n), 0), %3$d) FROM running)) due
          WHERE due.log_partition <> ALL (?::int[])
            AND (SELECT true FROM lease l
              WHERE l.task_id = due.id AND l.is_current AND %4$s LIMIT 1) IS NULL
            AND (SELECT true FROM lease p
              WHERE p.task_id = due.id AND p.state = 'REPORTED' LIMIT 1) IS NULL
        )
        SELECT first.id, first.priority, first.account_id, 1 AS load, first.due_at, first.opened_at
        FROM (
          SELECT DISTINCT ON (t.account_id) t.* FROM claimable t
          WHERE t.priority = (SELECT min(priority) FROM claimable)
            AND NOT EXISTS (SELECT 1 FROM running r WHERE r.account_id = t.account_id)
          ORDER BY t.account_id, t.due_at, t.opened_at, t.id) first
        ORDER BY first.due_at, first.opened_at, first.id LIMIT ?) c
      """
          .formatted(
              OpenTasks.RUNNING,
              depth(Claims.MOST_CANDIDATES) + MOST_RUNNING,
              MOST_RUNNING,
              OpenTasks.TAKEN.formatted("q.most", "?::boolean", OpenTasks.COUNTS));

  private TasksDueFirst() {}

  /** How many tasks of a queue are looked at, beside as many as run. */
  static int depth(int wanted) {
    return LEAST_DEPTH + wanted * DEPTH_OF_EACH;
  }
}
