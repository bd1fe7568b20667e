package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.command.JobCommand.Authorization;
import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.model.CaptioningDetails;
import dev.scriptorium.common.model.Fidelity;
import dev.scriptorium.common.model.Preferences;
import dev.scriptorium.common.model.Priority;
import dev.scriptorium.common.model.WorkOptions;
import dev.scriptorium.common.model.WorkOrder;
import dev.scriptorium.gateway.account.Accounts;
import dev.scriptorium.gateway.dialect.cielo24.Cielo24Properties.Limits;
import dev.scriptorium.gateway.engine.Engines;
import dev.scriptorium.gateway.submission.Submission;
import dev.scriptorium.gateway.view.JobView;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** job/perform_transcription (docs/contract/cielo24.md, 5.2.15). */
final class PerformCall implements Call {

  private final SeenJobs jobs;
  private final Submission submission;
  private final Accounts accounts;
  private final Engines engines;
  private final WorkOptionReader options;
  private final CallbackUrls callbacks;
  private final Limits limits;

  PerformCall(
      SeenJobs jobs,
      Submission submission,
      Accounts accounts,
      Engines engines,
      WorkOptionReader options,
      CallbackUrls callbacks,
      Limits limits) {
    this.jobs = jobs;
    this.submission = submission;
    this.accounts = accounts;
    this.engines = engines;
    this.options = options;
    this.callbacks = callbacks;
    this.limits = limits;
  }

  @Override
  public Reply answer(ApiRequest request) {
    JobView job = jobs.job(request);
    WorkOrder order = order(request, job.state().details(CaptioningDetails.class));
    Outcomes.version(
        submission.submit(
            job.id(), job.accountId(), new JobCommand.OrderWork(order, authorization(job, order))));
    return Reply.member(
        "TaskId", Ids.hex(TaskIds.of(job.id(), TaskType.JOB_PERFORM_TRANSCRIPTION)));
  }

  private WorkOrder order(ApiRequest request, CaptioningDetails details) {
    Preferences preferences =
        details.preferences() == null ? Preferences.NONE : details.preferences();
    Fidelity fidelity =
        request
            .oneOf("transcription_fidelity", WorkWords.fidelities())
            .map(WorkWords::fidelity)
            .orElseThrow(() -> ApiRequest.missing("transcription_fidelity"));
    Turnaround turnaround = turnaround(request, preferences);
    request.bool("standard_product");
    WorkOptions options = this.options.read(request);
    return new WorkOrder(
        fidelity,
        turnaround.priority(),
        turnaround.hours(),
        engine(details, fidelity),
        engines.people(),
        target(request, details),
        callbacks.read(request).orElse(preferences.callbackUrl()),
        options.notes().isEmpty() && preferences.notes() != null
            ? options.withNotes(preferences.notes())
            : options);
  }

  private Turnaround turnaround(ApiRequest request, Preferences preferences) {
    Optional<Priority> priority =
        request.oneOf("priority", WorkWords.priorities()).map(WorkWords::priority);
    Optional<Integer> hours = request.integer("turnaround_hours", limits.turnaroundHours());
    return Turnaround.of(
        priority.orElse(
            preferences.priority() == null ? Priority.STANDARD : preferences.priority()),
        hours.orElse(priority.isPresent() ? null : preferences.turnaroundHours()));
  }

  private String engine(CaptioningDetails details, Fidelity fidelity) {
    return engines
        .choose(details.language(), fidelity)
        .orElseThrow(
            () ->
                ApiException.of(
                    ErrorType.INVALID_OPTION,
                    "This server has no engine for the language " + details.language()));
  }

  /** A target that is the job's language means no translation (contract 4.8). */
  private @Nullable String target(ApiRequest request, CaptioningDetails details) {
    List<String> targets =
        request.given("target_language", limits.language()).map(Syntax::list).orElse(List.of());
    for (String target : targets) {
      if (!Syntax.isLanguageTag(target)) {
        throw ApiException.of(
            ErrorType.INVALID_OPTION, "target_language must be a language tag of RFC 5646");
      }
      if (!target.equalsIgnoreCase(details.language())) {
        throw ApiException.of(
            ErrorType.NOT_IMPLEMENTED, "Translation of captions is not implemented yet");
      }
    }
    return targets.isEmpty() ? null : targets.getFirst();
  }

  /** Machine-only work can be exempt from the customer's authorization (contract 4.2). */
  private Authorization authorization(JobView job, WorkOrder order) {
    return order.fidelity() == Fidelity.MECHANICAL
            && !accounts.settings(job.accountId()).authorizationRequiredMechanical()
        ? Authorization.GRANTED
        : Authorization.REQUIRED;
  }
}
