package dev.scriptorium.processor.domain.job;

import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.model.JobDetails;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.Media;
import dev.scriptorium.processor.domain.decision.Decision;
import dev.scriptorium.processor.domain.decision.RepeatedCreate;
import dev.scriptorium.processor.domain.fact.JobFact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The tombstone of a job: its id is never used again.
 *
 * <p>Entered from: every other state but {@link Working}, by delete. Leaves to: nothing.
 *
 * @param authorizedAt null if it was deleted before
 */
public record Deleted(JobCore core, @Nullable Instant authorizedAt) implements JobState {

  /** What is left of a job; its long texts are in the timeline only. */
  static Deleted from(JobState state) {
    JobCore core = state.core();
    return new Deleted(
        core.with(core.details().withoutLongTexts()).with(new Media.None()), state.authorizedAt());
  }

  @Override
  public JobPhase phase() {
    return JobPhase.DELETED;
  }

  @Override
  public Decision<JobFact> decide(JobCommand.OfExistingJob command) {
    return Decision.noSuchJob();
  }

  @Override
  public Decision<JobFact> decideRepeat(JobDetails details, @Nullable String fingerprint) {
    return RepeatedCreate.deletedSince();
  }

  @Override
  public JobState evolve(JobFact.OfExistingJob fact, Instant at) {
    throw JobState.impossible(this, fact);
  }
}
