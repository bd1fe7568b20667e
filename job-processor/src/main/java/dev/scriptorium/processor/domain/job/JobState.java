package dev.scriptorium.processor.domain.job;

import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.command.TaskReport;
import dev.scriptorium.common.model.CaptioningChanges;
import dev.scriptorium.common.model.CaptioningDetails;
import dev.scriptorium.common.model.JobDetails;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.JobSnapshot;
import dev.scriptorium.common.model.WorkSnapshot;
import dev.scriptorium.common.outcome.Refusal;
import dev.scriptorium.processor.domain.decision.Decision;
import dev.scriptorium.processor.domain.fact.JobFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job that exists, alone or in an order: what may happen to it now, and what then. */
public sealed interface JobState
    permits Draft, AwaitingAuthorization, Pending, Working, Complete, Failed, Canceled, Deleted {

  /** What every state of it knows. */
  JobCore core();

  /** What clients can see of the state. */
  JobPhase phase();

  /** When the work was authorized; null before. */
  @Nullable Instant authorizedAt();

  /** Decides about a command to a job that exists. */
  Decision<JobFact> decide(JobCommand.OfExistingJob command);

  /** Decides about a report of a task; one that is not open is ignored (rule 17). */
  default Decision<JobFact> decide(TaskReport report) {
    return Reports.ignored();
  }

  /** The tasks that can be taken. */
  default List<OpenTask> openTasks() {
    return List.of();
  }

  /** What it has stored outside the database, by id. */
  default Set<UUID> contents() {
    return Contents.of(snapshot());
  }

  /** Decides about a create for this job's id (rule 8). */
  default Decision<JobFact> decideRepeat(JobDetails details, @Nullable String fingerprint) {
    return core().decideRepeat(details, fingerprint);
  }

  /**
   * The state after a fact.
   *
   * @param at when it happened
   * @throws IllegalStateException for a fact that this state never leads to
   */
  JobState evolve(JobFact.OfExistingJob fact, Instant at);

  /** The state as it is stored. */
  default JobSnapshot snapshot() {
    return core().snapshot(phase(), authorizedAt());
  }

  /** A job as it begins. */
  static JobState created(JobFact.Created fact, Instant at) {
    JobCore core = JobCore.created(fact, at);
    return switch (fact.phase()) {
      case DRAFT -> new Draft(core);
      case AWAITING_AUTHORIZATION -> new AwaitingAuthorization(core, null);
      case PENDING -> new Pending(core, at);
      case WORKING, COMPLETE, FAILED, CANCELED, DELETED ->
          throw new IllegalStateException("no job begins as " + fact.phase());
    };
  }

  /** The job that was stored. */
  static JobState of(JobSnapshot stored) {
    JobCore core = JobCore.of(stored);
    return switch (stored.phase()) {
      case DRAFT -> new Draft(core);
      case AWAITING_AUTHORIZATION -> new AwaitingAuthorization(core, stored.ordered());
      case PENDING -> new Pending(core, authorizedAt(stored));
      case WORKING -> working(core, stored);
      case COMPLETE ->
          new Complete(
              core,
              authorizedAt(stored),
              Work.of(work(stored)),
              Objects.requireNonNull(work(stored).endedAt()));
      case FAILED ->
          new Failed(
              core,
              authorizedAt(stored),
              Work.of(work(stored)),
              Objects.requireNonNull(work(stored).endedAt()),
              Objects.requireNonNull(work(stored).failure()),
              work(stored).failed());
      case CANCELED -> canceled(core, stored);
      case DELETED -> new Deleted(core, stored.authorizedAt());
    };
  }

  private static Working working(JobCore core, JobSnapshot stored) {
    WorkSnapshot work = work(stored);
    return new Working(
        core, authorizedAt(stored), Work.of(work), work.open(), work.openedAt(), work.failed());
  }

  private static Canceled canceled(JobCore core, JobSnapshot stored) {
    WorkSnapshot work = stored.work();
    return new Canceled(
        core,
        stored.authorizedAt(),
        work == null ? null : Work.of(work),
        work == null ? null : work.endedAt());
  }

  private static Instant authorizedAt(JobSnapshot stored) {
    return Objects.requireNonNull(stored.authorizedAt());
  }

  private static WorkSnapshot work(JobSnapshot stored) {
    return Objects.requireNonNull(stored.work());
  }

  /** A refusal because of the state. */
  static Decision<JobFact> refuse(String explanation) {
    return new Decision.Refused<>(Refusal.WRONG_STATE, explanation);
  }

  /** A fact that ends everything that is open. */
  static Decision<JobFact> endTasks(JobState state, JobFact end) {
    List<JobFact> facts = new ArrayList<>();
    state.openTasks().forEach(task -> facts.add(new JobFact.TaskCanceled(task.key())));
    facts.add(end);
    return new Decision.Accepted<>(facts);
  }

  /** What changes of the details; nothing if they stay as they are. */
  static List<JobFact> changed(JobCore core, CaptioningChanges changes) {
    if (!(core.details() instanceof CaptioningDetails old)) {
      return List.of();
    }
    CaptioningDetails details = changes.applyTo(old);
    return details.equals(old) ? List.of() : List.of(new JobFact.Changed(details));
  }

  /** The change, if anything changes. */
  static Decision<JobFact> change(List<JobFact> changed) {
    return changed.isEmpty() ? Decision.nothingToChange() : new Decision.Accepted<>(changed);
  }

  /** The job is given to another account, and changes. */
  static Decision<JobFact> move(JobCommand.Move move, List<JobFact> changed) {
    List<JobFact> facts = new ArrayList<>();
    facts.add(new JobFact.Moved(move.accountId()));
    facts.addAll(changed);
    return new Decision.Accepted<>(facts);
  }

  /** What {@link #evolve} throws for a fact that cannot have happened here. */
  static IllegalStateException impossible(JobState state, JobFact fact) {
    return new IllegalStateException(
        fact.getClass().getSimpleName() + " cannot happen to a job that is " + state.phase());
  }
}
