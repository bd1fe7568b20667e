package dev.scriptorium.processor.domain.job;

import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.model.JobDetails;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.processor.domain.decision.Decision;
import dev.scriptorium.processor.domain.fact.JobFact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job in an order that has not been placed, or one that took no part when it was: the only state
 * in which its details can be changed.
 *
 * <p>Entered from: create, in an order. Leaves to: {@link Pending}, when its order is placed;
 * {@link Canceled}, when its order is canceled; {@link Deleted}.
 */
public record Draft(JobCore core) implements JobState {

  private static final String NOT_PLACED = "Its order has not been placed";

  @Override
  public JobPhase phase() {
    return JobPhase.DRAFT;
  }

  @Override
  public @Nullable Instant authorizedAt() {
    return null;
  }

  /** Changes its details. */
  public Decision<JobFact> change(JobDetails details) {
    return details.equals(core.details())
        ? Decision.nothingToChange()
        : Decision.accepted(new JobFact.Changed(details));
  }

  @Override
  public Decision<JobFact> decide(JobCommand.OfExistingJob command) {
    return switch (command) {
      case JobCommand.Delete delete -> Decision.accepted(new JobFact.Deleted());
      case JobCommand.Authorize authorize -> JobState.refuse(NOT_PLACED);
      case JobCommand.AddMedia add -> JobState.refuse(NOT_PLACED);
      case JobCommand.OrderWork order -> JobState.refuse(NOT_PLACED);
      case JobCommand.Change change -> JobState.refuse(NOT_PLACED);
      case JobCommand.Move move -> JobState.refuse(NOT_PLACED);
      case JobCommand.Cancel cancel -> JobState.refuse(NOT_PLACED);
      case JobCommand.Retry retry -> JobState.refuse(NOT_PLACED);
    };
  }

  @Override
  public JobState evolve(JobFact.OfExistingJob fact, Instant at) {
    return switch (fact) {
      case JobFact.Changed changed -> new Draft(core.with(changed.details()));
      case JobFact.Ordered ordered -> new Pending(core, at);
      case JobFact.Canceled canceled -> new Canceled(core, null, null, null);
      case JobFact.Deleted deleted -> Deleted.from(this);
      case JobFact.Authorized authorized -> throw JobState.impossible(this, authorized);
      case JobFact.Moved moved -> throw JobState.impossible(this, moved);
      case JobFact.MediaAdded added -> throw JobState.impossible(this, added);
      case JobFact.OfTask task -> throw JobState.impossible(this, task);
      case JobFact.OfWork work -> throw JobState.impossible(this, work);
    };
  }
}
