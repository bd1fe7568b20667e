package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.command.JobCommand.ExternalIdRule;
import dev.scriptorium.common.model.CaptioningChanges;
import dev.scriptorium.common.model.CaptioningDetails;
import dev.scriptorium.common.model.Preferences;
import dev.scriptorium.common.model.Priority;
import dev.scriptorium.common.model.WorkOrder;
import dev.scriptorium.gateway.account.Account;
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
    Optional<Account> owner = newOwner(request, job);
    CaptioningChanges changes = changes(request, job);
    Outcomes.version(
        submission.submit(
            job.id(),
            job.accountId(),
            owner.isPresent() ? move(job, owner.get(), changes) : new JobCommand.Change(changes)));
    return Reply.noContent();
  }

  /** Empty if it stays whose it is. */
  private Optional<Account> newOwner(ApiRequest request, JobView job) {
    return request
        .given("account_id", limits.username())
        .filter(name -> !name.equals(job.username()))
        .map(name -> access.named(name, access.caller(request)));
  }

  /** An account that wants external ids to be unique wants it of jobs that come to it, too. */
  private static JobCommand.Move move(JobView job, Account owner, CaptioningChanges changes) {
    String externalId = job.state().details(CaptioningDetails.class).externalId();
    return new JobCommand.Move(
        owner.id(),
        changes,
        externalId == null ? ExternalIdRule.SHARED : owner.jobRules().externalIdRule(),
        externalId);
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
