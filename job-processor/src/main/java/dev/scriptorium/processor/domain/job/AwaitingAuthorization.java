package dev.scriptorium.processor.domain.job;

import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.processor.domain.decision.Decision;
import dev.scriptorium.processor.domain.fact.JobFact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job that waits for the customer's authorization.
 *
 * <p>Entered from: create, where the account requires authorization. Leaves to: {@link Pending}, by
 * authorize; {@link Deleted}.
 */
public record AwaitingAuthorization(JobCore core) implements JobState {

  @Override
  public JobPhase phase() {
    return JobPhase.AWAITING_AUTHORIZATION;
  }

  @Override
  public @Nullable Instant authorizedAt() {
    return null;
  }

  @Override
  public Decision<JobFact> decide(JobCommand.OfExistingJob command) {
    return switch (command) {
      case JobCommand.Authorize authorize -> Decision.accepted(new JobFact.Authorized());
      case JobCommand.Delete delete -> Decision.accepted(new JobFact.Deleted());
    };
  }

  @Override
  public JobState evolve(JobFact.OfExistingJob fact, Instant at) {
    return switch (fact) {
      case JobFact.Authorized authorized -> new Pending(core, at);
      case JobFact.Deleted deleted -> Deleted.from(this);
      case JobFact.Changed changed -> throw JobState.impossible(this, changed);
      case JobFact.Ordered ordered -> throw JobState.impossible(this, ordered);
      case JobFact.Canceled canceled -> throw JobState.impossible(this, canceled);
    };
  }
}
