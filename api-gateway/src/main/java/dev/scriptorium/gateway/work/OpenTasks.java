package dev.scriptorium.gateway.work;

import dev.scriptorium.common.task.TaskKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads which tasks may be claimed. It first looks among those that are due first, by the index
 * {@code task_by_due_date}: enough tasks there of accounts that have none running are the answer.
 * Otherwise each account's first tasks are found by the index {@code task_by_claim_order}; what
 * that costs depends on how many accounts have tasks, not on how many tasks they have.
 */
final class OpenTasks {

  /**
   * Whether a lease l that expired counts as an attempt. People's do not. Neither does the first of
   * a row whose worker was never heard: it probably did not begin. The next ones do, or a task that
   * kills its workers at once would never end.
   */
  static final String COUNTS = "l.engine <> 'human' AND l.unheard <> 1";

  /** Whether the current lease l of a task keeps it from being claimed. */
  static final String TAKEN =
      """
      NOT (l.state = 'RELEASED'
        OR l.state = 'FAILED' AND coalesce(l.retry_at <= now(), false) AND l.counted + 1 < %1$s
        OR l.state = 'HELD' AND %2$s AND l.expires_at < now()
          AND (NOT (%3$s) OR l.counted + 1 < %1$s))
      """;

  private static final String QUEUES =
      """
      WITH RECURSIVE queue AS (
        (SELECT kind, engine, language FROM task ORDER BY kind, engine, language LIMIT 1)
        UNION ALL
        (SELECT next.* FROM queue CROSS JOIN LATERAL (
          SELECT t.kind, t.engine, t.language FROM task t
          WHERE (t.kind, t.engine, t.language) > (queue.kind, queue.engine, queue.language)
          ORDER BY t.kind, t.engine, t.language LIMIT 1) next)
      )
      SELECT kind, engine, language FROM queue
      """;

  /** How many tasks run for each account that has any. */
  static final String RUNNING =
      """
      running AS MATERIALIZED (
        SELECT account_id, count(*) AS n FROM lease
        WHERE state = 'HELD' AND is_current AND expires_at >= now()
        GROUP BY account_id
      )
      """;

  /** Queues, and of each its first tasks in claim order. */
  private static final String CANDIDATES =
      """
      WITH %s
      SELECT q.kind, q.engine, q.language, c.*
      FROM unnest(?::text[], ?::text[], ?::text[], ?::int[]) q(kind, engine, language, most)
      CROSS JOIN LATERAL (
        WITH RECURSIVE pair AS (
          (SELECT t.priority, t.account_id FROM task t
            WHERE t.kind = q.kind AND t.engine = q.engine AND t.language = q.language
            ORDER BY t.priority, t.account_id LIMIT 1)
          UNION ALL
          (SELECT next.* FROM pair CROSS JOIN LATERAL (
            SELECT t.priority, t.account_id FROM task t
            WHERE t.kind = q.kind AND t.engine = q.engine AND t.language = q.language
              AND (t.priority, t.account_id) > (pair.priority, pair.account_id)
            ORDER BY t.priority, t.account_id LIMIT 1) next)
        )
        SELECT first.id, pair.priority, pair.account_id,
          coalesce(running.n, 0) + first.place AS load, first.due_at, first.opened_at
        FROM pair
        LEFT JOIN running ON running.account_id = pair.account_id
        CROSS JOIN LATERAL (
          SELECT t.id, t.due_at, t.opened_at,
            row_number() OVER (ORDER BY t.due_at, t.opened_at, t.id) AS place
          FROM task t
          WHERE t.kind = q.kind AND t.engine = q.engine AND t.language = q.language
            AND t.priority = pair.priority AND t.account_id = pair.account_id
            AND t.log_partition <> ALL (?::int[])
            AND NOT EXISTS (
              SELECT 1 FROM lease l WHERE l.task_id = t.id AND l.is_current AND %s)
            AND NOT EXISTS (
              SELECT 1 FROM lease p WHERE p.task_id = t.id AND p.state = 'REPORTED')
          ORDER BY t.due_at, t.opened_at, t.id LIMIT ?) first
        WHERE cardinality(?::uuid[]) = 0 OR pair.account_id = ANY (?::uuid[])
        ORDER BY pair.priority, load, first.due_at, first.opened_at, first.id LIMIT ?) c
      """
          .formatted(RUNNING, TAKEN.formatted("q.most", "?::boolean", COUNTS));

  /** When the next pause or lease of a task ends, in seconds. */
  private static final String NEXT =
      """
      SELECT extract(epoch FROM min(at) - now()) FROM (
        SELECT min(retry_at) AS at FROM lease
        WHERE state = 'FAILED' AND is_current AND retry_at > now() - make_interval(secs => ?)
        UNION ALL
        SELECT min(expires_at) FROM lease
        WHERE state = 'HELD' AND is_current AND expires_at > now() - make_interval(secs => ?)) ends
      """;

  private final JdbcClient jdbc;
  private final Attempts attempts;

  OpenTasks(JdbcClient jdbc, Attempts attempts) {
    this.jdbc = jdbc;
    this.attempts = attempts;
  }

  /** The queues that have tasks, whether or not these can be claimed now. */
  List<Queue> queues() {
    List<Queue> queues = new ArrayList<>();
    jdbc.sql(QUEUES)
        .query(
            row -> {
              // A kind that this release does not know is not for its workers
              TaskKind kind = kind(row.getString("kind"));
              if (kind != null) {
                queues.add(new Queue(kind, row.getString("engine"), row.getString("language")));
              }
            });
    return queues;
  }

  private static @Nullable TaskKind kind(String name) {
    try {
      return TaskKind.valueOf(name);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /**
   * The first tasks of each queue that can be claimed.
   *
   * @param accounts whose; empty: everybody's
   * @param limit most of one queue
   * @param expired whether expired leases may be taken over
   * @param behind partitions whose tasks are left out
   */
  List<Candidate> candidates(
      List<Queue> queues, Set<UUID> accounts, int limit, Expired expired, Set<Integer> behind) {
    if (!accounts.isEmpty()) {
      return byAccount(queues, accounts, limit, expired, behind);
    }
    Map<Queue, List<Candidate>> dueFirst =
        dueFirst(queues, limit, expired, behind).stream()
            .collect(Collectors.groupingBy(Candidate::queue));
    // Fewer than wanted say nothing about a queue
    dueFirst.values().removeIf(found -> found.size() < limit);
    List<Candidate> candidates = new ArrayList<>();
    dueFirst.values().forEach(candidates::addAll);
    List<Queue> others = queues.stream().filter(queue -> !dueFirst.containsKey(queue)).toList();
    if (!others.isEmpty()) {
      candidates.addAll(byAccount(others, accounts, limit, expired, behind));
    }
    return candidates;
  }

  private List<Candidate> dueFirst(
      List<Queue> queues, int limit, Expired expired, Set<Integer> behind) {
    return select(TasksDueFirst.QUERY, queues)
        .param(TasksDueFirst.depth(limit))
        .param(behind.toArray(Integer[]::new))
        .param(expired == Expired.CLAIMABLE)
        .param(limit)
        .query((row, n) -> read(row))
        .list();
  }

  private List<Candidate> byAccount(
      List<Queue> queues, Set<UUID> accounts, int limit, Expired expired, Set<Integer> behind) {
    UUID[] owners = accounts.toArray(UUID[]::new);
    return select(CANDIDATES, queues)
        .param(behind.toArray(Integer[]::new))
        .param(expired == Expired.CLAIMABLE)
        .param(limit)
        .param(owners)
        .param(owners)
        .param(limit)
        .query((row, n) -> read(row))
        .list();
  }

  private JdbcClient.StatementSpec select(String sql, List<Queue> queues) {
    return jdbc.sql(sql)
        .param(queues.stream().map(queue -> queue.kind().name()).toArray(String[]::new))
        .param(queues.stream().map(Queue::engine).toArray(String[]::new))
        .param(queues.stream().map(Queue::language).toArray(String[]::new))
        .param(queues.stream().map(queue -> attempts.most(queue.kind())).toArray(Integer[]::new));
  }

  /**
   * How long it is until some task can be claimed again, at the earliest; empty if none is taken.
   *
   * @param since how long ago tasks were looked for: what has become due meanwhile was not seen,
   *     and the time until then is not positive
   */
  Optional<Duration> untilNext(Duration since) {
    return jdbc.sql(NEXT)
        .params(Seconds.of(since), Seconds.of(since))
        .query((row, n) -> Optional.ofNullable(row.getBigDecimal(1)))
        .single()
        .map(seconds -> Duration.ofMillis(seconds.movePointRight(3).longValue() + 1));
  }

  private static Candidate read(ResultSet row) throws SQLException {
    OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
    return new Candidate(
        row.getObject("id", UUID.class),
        new Queue(
            TaskKind.valueOf(row.getString("kind")),
            row.getString("engine"),
            row.getString("language")),
        row.getObject("account_id", UUID.class),
        row.getInt("priority"),
        row.getLong("load"),
        due == null ? null : due.toInstant(),
        row.getObject("opened_at", OffsetDateTime.class).toInstant());
  }
}
