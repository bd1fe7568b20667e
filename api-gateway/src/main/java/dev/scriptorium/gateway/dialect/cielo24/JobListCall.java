package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.gateway.account.Account;
import dev.scriptorium.gateway.account.Callers;
import dev.scriptorium.gateway.dialect.cielo24.Cielo24Properties.Limits;
import dev.scriptorium.gateway.view.JobFilter;
import dev.scriptorium.gateway.view.JobFilter.Span;
import dev.scriptorium.gateway.view.JobList;
import dev.scriptorium.gateway.view.JobLists;
import dev.scriptorium.gateway.view.JobScope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * job/list (docs/contract/cielo24.md, 5.2.6): everything that matches all filters, newest first.
 */
final class JobListCall implements Call {

  private static final String FAMILY = "*";
  private static final String A_DATE = "must be a date like 2014-08-27T13:40:53";

  /** Filters on fields that no job has yet, and their values. */
  private static final Set<String> FIDELITIES =
      Set.of("MECHANICAL", "PREMIUM", "PROFESSIONAL", "STANDARD", "HIGH");

  private static final Set<String> PRIORITIES =
      Set.of("STANDARD", "PRIORITY", "ECONOMY", "CRITICAL", "HIGH");
  private static final Set<String> DIFFICULTIES = Set.of("Good", "Bad", "Unknown");
  private static final List<String> LATER_DATES = List.of("Start", "Due", "Complete", "Return");

  private final AccountAccess access;
  private final Callers callers;
  private final JobLists jobs;
  private final JobJson json;
  private final Dates dates;
  private final Limits limits;

  JobListCall(
      AccountAccess access,
      Callers callers,
      JobLists jobs,
      JobJson json,
      Dates dates,
      Limits limits) {
    this.access = access;
    this.callers = callers;
    this.jobs = jobs;
    this.json = json;
    this.dates = dates;
    this.limits = limits;
  }

  @Override
  public Reply answer(ApiRequest request) {
    String token = request.token();
    JobFilter filter = filter(request);
    Optional<Account> other = other(request, token);
    JobList list =
        jobs.list(token, scope(request, other), filter).orElseThrow(ApiException::badToken);
    String username = other.map(Account::username).orElse(list.caller().username());
    return new Reply.Streamed(
        generator -> {
          generator.writeStartObject();
          generator.writeStringProperty("Username", username);
          generator.writeArrayPropertyStart("ActiveJobs");
          list.jobs().forEachRemaining(job -> json.writeListed(job, generator));
          generator.writeEndArray();
          generator.writeEndObject();
        });
  }

  private Optional<Account> other(ApiRequest request, String token) {
    return request
        .given("Username", limits.username())
        .filter(name -> !name.equals(FAMILY))
        .map(name -> access.named(name, callers.find(token).orElseThrow(ApiException::badToken)));
  }

  private static JobScope scope(ApiRequest request, Optional<Account> other) {
    if (other.isPresent()) {
      return new JobScope.Of(other.get().id());
    }
    return request.given("Username").isPresent() ? new JobScope.Family() : new JobScope.Own();
  }

  private JobFilter filter(ApiRequest request) {
    boolean none = asksForWhatNoJobHas(request);
    Set<JobPhase> phases = phases(request);
    return new JobFilter(
        request.given("ExternalID", limits.externalId()).orElse(null),
        request.given("JobName", limits.jobName()).orElse(null),
        none ? Set.of() : phases,
        span(request, "Creation"),
        span(request, "Authorization"));
  }

  private static @Nullable Set<JobPhase> phases(ApiRequest request) {
    return request
        .given("JobStatus")
        .map(
            text ->
                JobStatus.named(text)
                    .orElseThrow(
                        () -> ApiException.of(ErrorType.INVALID_OPTION, "Unknown JobStatus"))
                    .phases())
        .orElse(null);
  }

  /** Every filter is validated, even if the first one already excludes everything. */
  private boolean asksForWhatNoJobHas(ApiRequest request) {
    boolean asks = request.oneOf("Fidelity", FIDELITIES).isPresent();
    asks |= request.oneOf("Priority", PRIORITIES).isPresent();
    asks |=
        request.oneOf("JobDifficulty", DIFFICULTIES).filter(d -> !d.equals("Unknown")).isPresent();
    asks |= request.integer("TurnaroundTimeHoursFrom", Integer.MAX_VALUE).isPresent();
    asks |= request.integer("TurnaroundTimeHoursTo", Integer.MAX_VALUE).isPresent();
    for (String date : LATER_DATES) {
      Span span = span(request, date);
      asks |= span.from() != null || span.before() != null;
    }
    return asks;
  }

  private Span span(ApiRequest request, String date) {
    return new Span(
        request.parsed(date + "DateFrom", dates::from, A_DATE).orElse(null),
        request.parsed(date + "DateTo", dates::after, A_DATE).orElse(null));
  }
}
