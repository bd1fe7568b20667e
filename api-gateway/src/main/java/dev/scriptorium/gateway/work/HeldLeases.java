package dev.scriptorium.gateway.work;

import dev.scriptorium.common.content.StoredContent;
import dev.scriptorium.common.task.ResultName;
import dev.scriptorium.common.task.TaskFailure;
import dev.scriptorium.common.wire.WireJson;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the holder of a lease does with it. Each change is one statement with its condition in it,
 * so that of two that exclude each other only one takes effect.
 */
final class HeldLeases {

  private final JdbcTemplate template;
  private final JdbcClient jdbc;

  HeldLeases(JdbcTemplate template) {
    this.template = template;
    this.jdbc = JdbcClient.create(template);
  }

  /** A sign of life. */
  record Beat(UUID leaseId, @Nullable Double progress, @Nullable String note) {}

  /**
   * What a heartbeat found.
   *
   * @param lease the lease, which now lasts longer
   * @param isTaskOpen false: nobody needs the result any more
   */
  record Beaten(Lease lease, boolean isTaskOpen) {}

  /** Extends leases; those that are not held any more, or by somebody else, are left out. */
  List<Beaten> beat(Holder holder, List<Beat> beats, Duration length) {
    return jdbc.sql(
            """
            UPDATE lease l SET expires_at = now() + make_interval(secs => ?),
              progress = coalesce(b.progress, l.progress), note = coalesce(b.note, l.note),
              unheard = 0
            FROM unnest(?::uuid[], ?::real[], ?::text[]) b(id, progress, note)
            WHERE l.id = b.id AND l.token_id = ? AND l.instance = ? AND l.state = 'HELD'
              AND l.is_current
            RETURNING %s, EXISTS (SELECT 1 FROM task t WHERE t.id = l.task_id) AS task_open
            """
                .formatted(LeaseRow.COLUMNS))
        .param(Seconds.of(length))
        .param(beats.stream().map(Beat::leaseId).toArray(UUID[]::new))
        .param(
            beats.stream()
                .map(beat -> beat.progress() == null ? null : beat.progress().floatValue())
                .toArray(Float[]::new))
        .param(beats.stream().map(Beat::note).toArray(String[]::new))
        .param(holder.tokenId())
        .param(holder.instance())
        .query((row, n) -> new Beaten(LeaseRow.read(row, n), row.getBoolean("task_open")))
        .list();
  }

  /** Those that a holder has now. */
  List<Lease> of(Holder holder) {
    return jdbc.sql(
            """
            SELECT %s FROM lease l
            WHERE l.token_id = ? AND l.instance = ? AND l.state = 'HELD' AND l.is_current
            ORDER BY l.claimed_at, l.id
            """
                .formatted(LeaseRow.COLUMNS))
        .params(holder.tokenId(), holder.instance())
        .query(LeaseRow::read)
        .list();
  }

  /** Those that a claim got and that are still held. */
  List<Lease> ofClaim(UUID tokenId, UUID claimId) {
    return jdbc.sql(
            """
            SELECT %s FROM lease l
            WHERE l.token_id = ? AND l.claim_id = ? AND l.state = 'HELD' AND l.is_current
            ORDER BY l.id
            """
                .formatted(LeaseRow.COLUMNS))
        .params(tokenId, claimId)
        .query(LeaseRow::read)
        .list();
  }

  /**
   * A lease of the token, in whatever state.
   *
   * @param instance null: of any
   */
  Optional<Lease> find(UUID leaseId, UUID tokenId, @Nullable String instance) {
    return jdbc.sql(
            """
            SELECT %s FROM lease l
            WHERE l.id = ? AND l.token_id = ? AND l.instance = coalesce(?, l.instance)
            """
                .formatted(LeaseRow.COLUMNS))
        .params(leaseId, tokenId, instance)
        .query(LeaseRow::read)
        .optional();
  }

  /** How many leases each token has now, not counting expired ones: their workers may be gone. */
  Map<UUID, Integer> counts(List<UUID> tokenIds) {
    Map<UUID, Integer> counts = new HashMap<>();
    template.query(
        """
        SELECT token_id, count(*) AS held FROM lease
        WHERE state = 'HELD' AND is_current AND expires_at >= now() AND token_id = ANY (?::uuid[])
        GROUP BY token_id
        """,
        row -> {
          counts.put(row.getObject("token_id", UUID.class), row.getInt("held"));
        },
        (Object) tokenIds.toArray(UUID[]::new));
    return counts;
  }

  /**
   * Records a result in the place of what was recorded under its name.
   *
   * @param expected what is recorded now, as {@link #find} saw it
   * @return false: the lease has ended, or something else was recorded meanwhile
   */
  boolean record(Lease expected, ResultName name, StoredContent content) {
    Map<ResultName, StoredContent> results = new HashMap<>(expected.results());
    results.put(name, content);
    return jdbc.sql(
                """
                UPDATE lease SET results = ?::jsonb, unheard = 0
                WHERE id = ? AND state = 'HELD' AND results = ?::jsonb
                """)
            .params(json(results), expected.id(), json(expected.results()))
            .update()
        == 1;
  }

  /**
   * Stores that the work is done; from now on the report is sent until it has an outcome.
   *
   * @param expected with the results that are reported
   * @param media null: none
   * @return false: the lease has ended, or its results have changed
   */
  boolean complete(Lease expected, @Nullable Object media) {
    return jdbc.sql(
                """
                UPDATE lease SET state = 'REPORTED', report = 'COMPLETED', media = ?::jsonb,
                  ended_at = now()
                WHERE id = ? AND state = 'HELD' AND results = ?::jsonb
                """)
            .params(media == null ? null : json(media), expected.id(), json(expected.results()))
            .update()
        == 1;
  }

  /**
   * Ends an attempt that failed; the task can be claimed again after the pause.
   *
   * @return empty: the lease has ended before
   */
  Optional<EndedLease> fail(UUID leaseId, TaskFailure code, String text, Attempts.Pauses pauses) {
    return jdbc.sql(
            """
            WITH before AS (SELECT id, results FROM lease WHERE id = ? AND state = 'HELD' FOR UPDATE)
            UPDATE lease l SET state = 'FAILED', failure = ?, failure_text = ?, ended_at = now(),
              retry_at = now() + make_interval(secs => (?::float8[])[least(counted + 1, ?)]),
              results = '{}'
            FROM before b WHERE l.id = b.id RETURNING %s
            """
                .formatted(EndedLease.COLUMNS))
        .params(leaseId, code.name(), text, pauses.seconds(), pauses.seconds().length)
        .query(EndedLease::read)
        .optional();
  }

  /**
   * Ends a lease because its task cannot be done; that is reported until it has an outcome.
   *
   * @return empty: the lease has ended before
   */
  Optional<EndedLease> giveUp(UUID leaseId, TaskFailure code, String text) {
    return jdbc.sql(
            """
            WITH before AS (SELECT id, results FROM lease WHERE id = ? AND state = 'HELD' FOR UPDATE)
            UPDATE lease l SET state = 'REPORTED', report = 'FAILED', failure = ?,
              failure_text = ?, ended_at = now(), results = '{}'
            FROM before b WHERE l.id = b.id RETURNING %s
            """
                .formatted(EndedLease.COLUMNS))
        .params(leaseId, code.name(), text)
        .query(EndedLease::read)
        .optional();
  }

  /** Ends leases at once without counting them; those that have ended are left as they are. */
  List<EndedLease> release(List<UUID> leaseIds) {
    return jdbc.sql(
            """
            WITH before AS (
              SELECT id, results FROM lease WHERE id = ANY (?::uuid[]) AND state = 'HELD'
              ORDER BY id FOR UPDATE)
            UPDATE lease l SET state = 'RELEASED', ended_at = now(), results = '{}'
            FROM before b WHERE l.id = b.id RETURNING %s
            """
                .formatted(EndedLease.COLUMNS))
        .param(leaseIds.toArray(UUID[]::new))
        .query(EndedLease::read)
        .list();
  }

  private static String json(Object value) {
    return WireJson.mapper().writeValueAsString(value);
  }
}
