package dev.scriptorium.processor.domain.job;

import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.JobSnapshot;
import dev.scriptorium.processor.domain.decision.Decision;
import dev.scriptorium.processor.domain.fact.JobFact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job that will not be worked on any more.
 *
 * <p>Entered from: {@link Draft}, when its order is canceled; {@link AwaitingAuthorization}, {@link
 * Pending}, {@link Working} and {@link Failed}, by cancel. Leaves to: {@link Deleted}.
 *
 * @param authorizedAt null if it was canceled before
 * @param work null if none had begun
 * @param canceledAt null if no work had begun
 */
public record Canceled(
    JobCore core, @Nullable Instant authorizedAt, @Nullable Work work, @Nullable Instant canceledAt)
    implements JobState {

  private static final String CANCELED = "It has been canceled";

  @Override
  public JobPhase phase() {
    return JobPhase.CANCELED;
  }

  @Override
  public Decision<JobFact> decide(JobCommand.OfExistingJob command) {
    return switch (command) {
      case JobCommand.Delete delete -> Decision.accepted(new JobFact.Deleted());
      case JobCommand.Cancel cancel -> new Decision.Ignored<>("It was canceled before");
      case JobCommand.Authorize authorize -> JobState.refuse(CANCELED);
      case JobCommand.AddMedia add -> JobState.refuse(CANCELED);
      case JobCommand.OrderWork order -> JobState.refuse(CANCELED);
      case JobCommand.Change change -> JobState.refuse(CANCELED);
      case JobCommand.Move move -> JobState.refuse(CANCELED);
      case JobCommand.Retry retry -> JobState.refuse(CANCELED);
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
    return core.snapshot(phase(), authorizedAt, null, work == null ? null : work.ended(canceledAt));
  }
}
