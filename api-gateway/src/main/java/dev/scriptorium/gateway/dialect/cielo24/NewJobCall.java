package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.command.JobCommand.ExternalIdRule;
import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.model.CaptioningDetails;
import dev.scriptorium.gateway.account.Account;
import dev.scriptorium.gateway.account.Caller;
import dev.scriptorium.gateway.account.JobRules;
import dev.scriptorium.gateway.dialect.cielo24.Cielo24Properties.Limits;
import dev.scriptorium.gateway.submission.Fingerprint;
import dev.scriptorium.gateway.submission.Submission;
import java.util.Optional;
import java.util.UUID;

/** job/new (contract 5.2.1). */
final class NewJobCall implements Call {

  private static final String DEFAULT_LANGUAGE = "en";
  private static final String DOCUMENTED_TYPE = "text/javascript";

  private final AccountAccess access;
  private final Submission submission;
  private final Limits limits;

  NewJobCall(AccountAccess access, Submission submission, Limits limits) {
    this.access = access;
    this.submission = submission;
    this.limits = limits;
  }

  @Override
  public Reply answer(ApiRequest request) {
    Caller caller = access.caller(request);
    Owner owner = owner(request, caller);
    CaptioningDetails details = details(request);
    ExternalIdRule rule = rule(request, owner.rules(), details);
    Optional<String> key = request.headers().idempotencyKey();
    UUID rootId =
        key.map(text -> Ids.derived("job", owner.accountId(), "job/new", "", text))
            .orElseGet(Ids::fresh);
    JobCommand.Create command =
        new JobCommand.Create(
            details,
            owner.rules().authorization(),
            rule,
            key.map(text -> Fingerprint.of(new Asked(details, rule))).orElse(null));
    Outcomes.version(submission.submit(rootId, owner.accountId(), command));
    return reply(request, caller, rootId);
  }

  private Owner owner(ApiRequest request, Caller caller) {
    Optional<String> other =
        request
            .given("username", limits.username())
            .filter(name -> !name.equals(caller.username()));
    if (other.isEmpty()) {
      return new Owner(caller.accountId(), caller.jobRules());
    }
    Account account = access.named(other.get(), caller);
    return new Owner(account.id(), account.jobRules());
  }

  private CaptioningDetails details(ApiRequest request) {
    return new CaptioningDetails(
        request.given("job_name", limits.jobName()).orElse(""),
        language(request),
        request.given("external_id", limits.externalId()).orElse(null),
        request.given("requestor", limits.requestor()).orElse(null),
        request.given("reference", limits.reference()).orElse(null),
        request.integer("expected_speakers", limits.expectedSpeakers()).orElse(null));
  }

  private String language(ApiRequest request) {
    String language = request.given("language", limits.language()).orElse(DEFAULT_LANGUAGE);
    if (!Syntax.isLanguageTag(language)) {
      throw ApiException.of(
          ErrorType.INVALID_OPTION, "language must be a language tag of RFC 5646");
    }
    return language;
  }

  /** Absent is not false: many clients use external ids twice and never heard of the parameter. */
  private static ExternalIdRule rule(
      ApiRequest request, JobRules rules, CaptioningDetails details) {
    Optional<Boolean> duplicate = request.bool("is_duplicate");
    if (details.externalId() == null) {
      return ExternalIdRule.SHARED;
    }
    return duplicate
        .map(allowed -> allowed ? ExternalIdRule.SHARED : ExternalIdRule.UNIQUE)
        .orElse(rules.externalIdRule());
  }

  private static Reply reply(ApiRequest request, Caller caller, UUID jobId) {
    boolean json =
        request.profile(caller) == Profile.OPENAPI || request.headers().accepts(Reply.JSON);
    return new Reply.Document(
        json ? Reply.JSON : DOCUMENTED_TYPE,
        generator -> {
          generator.writeStartObject();
          generator.writeStringProperty("JobId", Ids.hex(jobId));
          generator.writeStringProperty("TaskId", Ids.hex(TaskIds.of(jobId, TaskType.JOB_CREATED)));
          generator.writeEndObject();
        });
  }

  private record Owner(UUID accountId, JobRules rules) {}

  /** What tells a repeat from another request with the same key. */
  private record Asked(CaptioningDetails details, ExternalIdRule externalIdRule) {}
}
