package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.model.CaptioningChanges;
import dev.scriptorium.common.model.CaptioningDetails;
import dev.scriptorium.common.model.Preferences;
import dev.scriptorium.common.model.Priority;
import dev.scriptorium.common.model.WorkOrder;
import dev.scriptorium.gateway.dialect.cielo24.Cielo24Properties.Limits;
import dev.scriptorium.gateway.submission.Submission;
import dev.scriptorium.gateway.view.JobView;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** job/modify (docs/contract/cielo24.md, 5.2.3). */
final class ModifyCall implements Call {

  private final SeenJobs jobs;
  private final AccountAccess access;
  private final Submission submission;
  private final CallbackUrls callbacks;
  private final Limits limits;

  ModifyCall(
      SeenJobs jobs,
      AccountAccess access,
      Submission submission,
      CallbackUrls callbacks,
      Limits limits) {
    this.jobs = jobs;
    this.access = access;
    this.submission = submission;
    this.callbacks = callbacks;
    this.limits = limits;
  }

  @Override
  public Reply answer(ApiRequest request) {
    JobView job = jobs.job(request);
    checkAccount(request, job);
    Outcomes.version(
        submission.submit(job.id(), job.accountId(), new JobCommand.Change(changes(request, job))));
    return Reply.noContent();
  }

  private void checkAccount(ApiRequest request, JobView job) {
    Optional<String> account =
        request.given("account_id", limits.username()).filter(name -> !name.equals(job.username()));
    if (account.isPresent()) {
      access.named(account.get(), access.caller(request));
      throw ApiException.of(
          ErrorType.NOT_IMPLEMENTED, "Moving a job to another account is not implemented yet");
    }
  }

  private CaptioningChanges changes(ApiRequest request, JobView job) {
    Turnaround turnaround = turnaround(request, job);
    return new CaptioningChanges(
        request.integer("expected_speakers", limits.expectedSpeakers()).orElse(null),
        request
            .given("requestor_id", limits.requestor())
            .or(() -> request.given("requestor", limits.requestor()))
            .orElse(null),
        request
            .oneOf("transcription_fidelity", WorkWords.fidelities())
            .map(WorkWords::fidelity)
            .orElse(null),
        turnaround == null ? null : turnaround.priority(),
        turnaround == null ? null : turnaround.hours(),
        callbacks.read(request).orElse(null),
        request.given("notes", limits.notes()).orElse(null));
  }

  /** Priority alone brings its default hours; hours alone may force the priority up. */
  private @Nullable Turnaround turnaround(ApiRequest request, JobView job) {
    Optional<Priority> priority =
        request.oneOf("priority", WorkWords.priorities()).map(WorkWords::priority);
    Optional<Integer> hours = request.integer("turnaround_hours", limits.turnaroundHours());
    return priority.isEmpty() && hours.isEmpty()
        ? null
        : Turnaround.of(priority.orElseGet(() -> priority(job)), hours.orElse(null));
  }

  private static Priority priority(JobView job) {
    WorkOrder ordered = job.state().ordered();
    Preferences preferences = job.state().details(CaptioningDetails.class).preferences();
    if (ordered != null) {
      return ordered.priority();
    }
    return preferences == null || preferences.priority() == null
        ? Priority.STANDARD
        : preferences.priority();
  }
}
