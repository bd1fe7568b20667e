package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.gateway.account.Account;
import dev.scriptorium.gateway.account.Callers;
import dev.scriptorium.gateway.dialect.cielo24.Cielo24Properties.Limits;
import dev.scriptorium.gateway.view.JobFilter;
import dev.scriptorium.gateway.view.JobFilter.Span;
import dev.scriptorium.gateway.view.JobFilter.Work;
import dev.scriptorium.gateway.view.JobList;
import dev.scriptorium.gateway.view.JobLists;
import dev.scriptorium.gateway.view.JobScope;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * job/list (docs/contract/cielo24.md, 5.2.6): everything that matches all filters, newest first.
 */
final class JobListCall implements Call {

  private static final String FAMILY = "*";
  private static final String A_DATE = "must be a date like 2014-08-27T13:40:53";

  private static final Set<String> DIFFICULTIES = Set.of("Good", "Bad", "Unknown");

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
    Span completed = span(request, "Complete");
    Span returned = span(request, "Return");
    Set<JobPhase> phases = phases(request);
    return new JobFilter(
        request.given("ExternalID", limits.externalId()).orElse(null),
        request.given("JobName", limits.jobName()).orElse(null),
        none ? Set.of() : phases,
        span(request, "Creation"),
        span(request, "Authorization"),
        span(request, "Start"),
        span(request, "Due"),
        both(completed, returned),
        work(request));
  }

  /** A result is returned when it is complete. */
  private static Span both(Span one, Span other) {
    return new Span(latest(one.from(), other.from()), earliest(one.before(), other.before()));
  }

  private static @Nullable Instant latest(@Nullable Instant one, @Nullable Instant other) {
    return one == null || (other != null && other.isAfter(one)) ? other : one;
  }

  private static @Nullable Instant earliest(@Nullable Instant one, @Nullable Instant other) {
    return one == null || (other != null && other.isBefore(one)) ? other : one;
  }

  private static Work work(ApiRequest request) {
    return new Work(
        request.oneOf("Fidelity", WorkWords.fidelities()).map(WorkWords::fidelity).orElse(null),
        request.oneOf("Priority", WorkWords.priorities()).map(WorkWords::priority).orElse(null),
        request.integer("TurnaroundTimeHoursFrom", Integer.MAX_VALUE).orElse(null),
        request.integer("TurnaroundTimeHoursTo", Integer.MAX_VALUE).orElse(null));
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

  private static boolean asksForWhatNoJobHas(ApiRequest request) {
    return request
        .oneOf("JobDifficulty", DIFFICULTIES)
        .filter(difficulty -> !difficulty.equals("Unknown"))
        .isPresent();
  }

  private Span span(ApiRequest request, String date) {
    return new Span(
        request.parsed(date + "DateFrom", dates::from, A_DATE).orElse(null),
        request.parsed(date + "DateTo", dates::after, A_DATE).orElse(null));
  }
}
