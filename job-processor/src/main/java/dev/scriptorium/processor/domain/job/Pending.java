package dev.scriptorium.processor.domain.job;

import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.processor.domain.decision.Decision;
import dev.scriptorium.processor.domain.fact.JobFact;
import java.time.Instant;

/**
 * A job that may be worked on; no work has started yet.
 *
 * <p>Entered from: create; {@link AwaitingAuthorization}, by authorize; {@link Draft}, when its
 * order is placed. Leaves to: {@link Deleted}.
 */
public record Pending(JobCore core, Instant authorizedAt) implements JobState {

  @Override
  public JobPhase phase() {
    return JobPhase.PENDING;
  }

  @Override
  public Decision<JobFact> decide(JobCommand.OfExistingJob command) {
    return switch (command) {
      case JobCommand.Authorize authorize ->
          new Decision.Ignored<>("It does not wait for authorization");
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
