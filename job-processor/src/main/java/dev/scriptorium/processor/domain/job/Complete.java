package dev.scriptorium.processor.domain.job;

import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.JobSnapshot;
import dev.scriptorium.processor.domain.decision.Decision;
import dev.scriptorium.processor.domain.fact.JobFact;
import java.time.Instant;

/**
 * A job whose result is there.
 *
 * <p>Entered from: {@link Working}, when the last step of its plan is done. Leaves to: {@link
 * Deleted}.
 */
public record Complete(JobCore core, Instant authorizedAt, Work work, Instant completedAt)
    implements JobState {

  @Override
  public JobPhase phase() {
    return JobPhase.COMPLETE;
  }

  @Override
  public Decision<JobFact> decide(JobCommand.OfExistingJob command) {
    return switch (command) {
      case JobCommand.Authorize authorize ->
          new Decision.Ignored<>("It does not wait for authorization");
      case JobCommand.AddMedia add -> Recording.add(core.media(), add.source());
      case JobCommand.OrderWork order -> Starting.decideRepeat(work.order(), order.order());
      case JobCommand.Change change -> JobState.refuse("It is complete");
      case JobCommand.Move move -> JobState.refuse("It is complete");
      case JobCommand.Cancel cancel -> JobState.refuse("It is complete");
      case JobCommand.Retry retry -> JobState.refuse("It has not failed");
      case JobCommand.Delete delete -> Decision.accepted(new JobFact.Deleted());
    };
  }

  @Override
  public JobState evolve(JobFact.OfExistingJob fact, Instant at) {
    return switch (fact) {
      case JobFact.Deleted deleted -> Deleted.from(this);
      case JobFact.Changed changed -> throw JobState.impossible(this, changed);
      case JobFact.Moved moved -> throw JobState.impossible(this, moved);
      case JobFact.Authorized authorized -> throw JobState.impossible(this, authorized);
      case JobFact.Ordered ordered -> throw JobState.impossible(this, ordered);
      case JobFact.MediaAdded added -> throw JobState.impossible(this, added);
      case JobFact.OfTask task -> throw JobState.impossible(this, task);
      case JobFact.OfWork other -> throw JobState.impossible(this, other);
      case JobFact.Canceled canceled -> throw JobState.impossible(this, canceled);
    };
  }

  @Override
  public JobSnapshot snapshot() {
    return core.snapshot(phase(), authorizedAt, null, work.ended(completedAt));
  }
}
