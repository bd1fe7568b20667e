package dev.scriptorium.gateway.view;

import dev.scriptorium.common.model.JobPhase;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list: the newest matching jobs of each account in the scope, and of those the
 * newest. So a page costs no more for an account with a million jobs than for a small one.
 */
final class JobListSql {

  /** A job that waits with a recording that cannot be used has failed for its owner. */
  private static final String SHOWN_PHASE =
      """
      CASE WHEN root.phase IN ('PENDING', 'AWAITING_AUTHORIZATION')
        AND root.state->'media'->>'state' = 'failed' THEN 'FAILED' ELSE root.phase END\
      """;

  private static final String STARTED = "(root.state->'work'->>'startedAt')::timestamptz";
  private static final String COMPLETED =
      "CASE root.phase WHEN 'COMPLETE' THEN (root.state->'work'->>'endedAt')::timestamptz END";

  private final JobScope scope;
  private final int limit;
  private final StringBuilder conditions = new StringBuilder();
  private final List<Object> conditionArguments = new ArrayList<>();
  private String caller = "";
  private Object callerArgument = "";

  JobListSql(JobScope scope, JobFilter filter, int limit) {
    this.scope = scope;
    this.limit = limit;
    span("root.created_at", filter.created());
    span("(root.state->>'authorizedAt')::timestamptz", filter.authorized());
    span(STARTED, filter.started());
    span(STARTED + " + (" + ordered("turnaroundHours") + ") * interval '1 hour'", filter.due());
    span(COMPLETED, filter.completed());
    work(filter.work());
    if (filter.externalId() != null) {
      condition("root.external_id = ?", filter.externalId());
    }
    name(filter.name());
    phases(filter.phases());
  }

  /**
   * The caller.
   *
   * @param table a table expression with a caller.id
   */
  void caller(String table, Object argument) {
    this.caller = table;
    this.callerArgument = argument;
  }

  /** The next page. */
  void olderThan(Instant createdAt, UUID id) {
    conditions.append(" AND (root.created_at, root.id) < (?, ?)");
    conditionArguments.add(utc(createdAt));
    conditionArguments.add(id);
  }

  String text(String callerColumns) {
    return """
        SELECT %s, job.*
        FROM %s
        LEFT JOIN LATERAL (
          SELECT newest.*, o.username
          FROM account o CROSS JOIN LATERAL (
            SELECT root.id, root.account_id, root.created_at, root.state FROM root
            WHERE root.account_id = o.id AND root.kind = 'JOB' AND root.phase <> 'DELETED'%s
            ORDER BY root.created_at DESC, root.id DESC LIMIT %d) newest
          WHERE %s
          ORDER BY newest.created_at DESC, newest.id DESC LIMIT %d) job ON true
        ORDER BY job.created_at DESC, job.id DESC
        """
        .formatted(callerColumns, caller, conditions, limit, scopeCondition(), limit);
  }

  Object[] arguments() {
    List<Object> all = new ArrayList<>();
    all.add(callerArgument);
    all.addAll(conditionArguments);
    if (scope instanceof JobScope.Of of) {
      all.add(of.accountId());
    }
    return all.toArray();
  }

  private String scopeCondition() {
    return switch (scope) {
      case JobScope.Own own -> "o.id = caller.id";
      case JobScope.Family family -> "caller.id = ANY (o.path)";
      case JobScope.Of of -> "o.id = ? AND caller.id = ANY (o.path)";
    };
  }

  private void span(String column, JobFilter.Span span) {
    if (span.from() != null) {
      condition(column + " >= ?", utc(span.from()));
    }
    if (span.before() != null) {
      condition(column + " < ?", utc(span.before()));
    }
  }

  private void work(JobFilter.Work work) {
    if (work.fidelity() != null) {
      condition(orderedText("fidelity") + " = ?", work.fidelity().name());
    }
    if (work.priority() != null) {
      condition(orderedText("priority") + " = ?", work.priority().name());
    }
    if (work.turnaroundFrom() != null) {
      condition(ordered("turnaroundHours") + " >= ?", work.turnaroundFrom());
    }
    if (work.turnaroundTo() != null) {
      condition(ordered("turnaroundHours") + " <= ?", work.turnaroundTo());
    }
  }

  private static String ordered(String member) {
    return "(" + orderedText(member) + ")::integer";
  }

  /** What was ordered, or what the client prefers until then. */
  private static String orderedText(String member) {
    return "coalesce(root.state->'work'->'order', root.state->'ordered',"
        + " root.state->'details'->'preferences')->>'"
        + member
        + "'";
  }

  private void name(@Nullable String name) {
    if (name == null) {
      return;
    }
    if (name.indexOf('*') < 0) {
      condition("root.state->'details'->>'name' = ?", name);
    } else {
      condition("root.state->'details'->>'name' LIKE ?", pattern(name));
    }
  }

  private static String pattern(String name) {
    return name.replaceAll("([%_\\\\])", "\\\\$1").replaceAll("\\*+", "%");
  }

  private void phases(@Nullable Set<JobPhase> phases) {
    if (phases != null) {
      condition(SHOWN_PHASE + " = ANY (?)", phases.stream().map(Enum::name).toArray(String[]::new));
    }
  }

  private void condition(String condition, Object argument) {
    conditions.append(" AND ").append(condition);
    conditionArguments.add(argument);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
