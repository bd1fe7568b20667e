package dev.scriptorium.processor.domain.job;

import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.model.JobDetails;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.JobSnapshot;
import dev.scriptorium.processor.domain.decision.Decision;
import dev.scriptorium.processor.domain.fact.JobFact;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A job that exists, alone or in an order: what may happen to it now, and what then. */
public sealed interface JobState permits Draft, AwaitingAuthorization, Pending, Canceled, Deleted {

  /** What every state of it knows. */
  JobCore core();

  /** What clients can see of the state. */
  JobPhase phase();

  /** When the work was authorized; null before. */
  @Nullable Instant authorizedAt();

  /** Decides about a command to a job that exists. */
  Decision<JobFact> decide(JobCommand.OfExistingJob command);

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
    JobCore core = new JobCore(fact.details(), at, fact.fingerprint());
    return switch (fact.phase()) {
      case DRAFT -> new Draft(core);
      case AWAITING_AUTHORIZATION -> new AwaitingAuthorization(core);
      case PENDING -> new Pending(core, at);
      case CANCELED, DELETED -> throw new IllegalStateException("no job begins as " + fact.phase());
    };
  }

  /** The job that was stored. */
  static JobState of(JobSnapshot stored) {
    JobCore core = new JobCore(stored.details(), stored.createdAt(), stored.createFingerprint());
    return switch (stored.phase()) {
      case DRAFT -> new Draft(core);
      case AWAITING_AUTHORIZATION -> new AwaitingAuthorization(core);
      case PENDING -> new Pending(core, Objects.requireNonNull(stored.authorizedAt()));
      case CANCELED -> new Canceled(core, stored.authorizedAt());
      case DELETED -> new Deleted(core, stored.authorizedAt());
    };
  }

  /** What {@link #evolve} throws for a fact that cannot have happened here. */
  static IllegalStateException impossible(JobState state, JobFact fact) {
    return new IllegalStateException(
        fact.getClass().getSimpleName() + " cannot happen to a job that is " + state.phase());
  }
}
