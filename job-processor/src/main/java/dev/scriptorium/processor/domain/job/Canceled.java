package dev.scriptorium.processor.domain.job;

import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.outcome.Refusal;
import dev.scriptorium.processor.domain.decision.Decision;
import dev.scriptorium.processor.domain.fact.JobFact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job that will not be worked on.
 *
 * <p>Entered from: {@link Draft}, when its order is canceled. Leaves to: {@link Deleted}.
 *
 * @param authorizedAt null if it was canceled before
 */
public record Canceled(JobCore core, @Nullable Instant authorizedAt) implements JobState {

  @Override
  public JobPhase phase() {
    return JobPhase.CANCELED;
  }

  @Override
  public Decision<JobFact> decide(JobCommand.OfExistingJob command) {
    return switch (command) {
      case JobCommand.Authorize authorize ->
          new Decision.Refused<>(Refusal.WRONG_STATE, "It has been canceled");
      case JobCommand.Delete delete -> Decision.accepted(new JobFact.Deleted());
    };
  }

  @Override
  public JobState evolve(JobFact.OfExistingJob fact, Instant at) {
    return switch (fact) {
      case JobFact.Deleted deleted -> Deleted.from(this);
      case JobFact.Changed changed -> throw JobState.impossible(this, changed);
      case JobFact.Authorized authorized -> throw JobState.impossible(this, authorized);
      case JobFact.Ordered ordered -> throw JobState.impossible(this, ordered);
      case JobFact.Canceled canceled -> throw JobState.impossible(this, canceled);
    };
  }
}
