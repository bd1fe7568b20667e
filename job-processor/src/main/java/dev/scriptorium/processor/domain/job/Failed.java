package dev.scriptorium.processor.domain.job;

import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.JobSnapshot;
import dev.scriptorium.common.model.Media;
import dev.scriptorium.common.model.WorkSnapshot;
import dev.scriptorium.common.task.Step;
import dev.scriptorium.common.task.TaskFailure;
import dev.scriptorium.common.task.TaskKey;
import dev.scriptorium.processor.domain.decision.Decision;
import dev.scriptorium.processor.domain.fact.JobFact;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job whose work failed: for a task of its plan, or for its recording.
 *
 * <p>Entered from: {@link Working}. Leaves to: {@link Working}, by retry; {@link Canceled}; {@link
 * Deleted}.
 *
 * @param task the task that failed; null if the recording did
 */
public record Failed(
    JobCore core,
    Instant authorizedAt,
    Work work,
    Instant failedAt,
    TaskFailure reason,
    @Nullable TaskKey task)
    implements JobState {

  @Override
  public JobPhase phase() {
    return JobPhase.FAILED;
  }

  @Override
  public Decision<JobFact> decide(JobCommand.OfExistingJob command) {
    return switch (command) {
      case JobCommand.Authorize authorize ->
          new Decision.Ignored<>("It does not wait for authorization");
      case JobCommand.AddMedia add -> JobState.refuse("It has failed");
      case JobCommand.OrderWork order -> Starting.decideRepeat(work.order(), order.order());
      case JobCommand.Change change -> JobState.refuse("It has failed");
      case JobCommand.Move move -> JobState.refuse("It has failed");
      case JobCommand.Cancel cancel -> Decision.accepted(new JobFact.Canceled());
      case JobCommand.Retry retry ->
          new Decision.Accepted<>(
              List.of(new JobFact.Retried(), new JobFact.TaskOpened(nextTask())));
      case JobCommand.Delete delete -> Decision.accepted(new JobFact.Deleted());
    };
  }

  private TaskKey nextTask() {
    if (task != null) {
      return task.next();
    }
    return core.media() instanceof Media.Failed failed
        ? new TaskKey(failed.content() == null ? Step.FETCH : Step.PROBE, failed.generation() + 1)
        : Starting.firstTask(work.order());
  }

  @Override
  public JobState evolve(JobFact.OfExistingJob fact, Instant at) {
    return switch (fact) {
      case JobFact.OfWork ofWork -> evolve(ofWork, at);
      case JobFact.Canceled canceled -> new Canceled(core, authorizedAt, work, at);
      case JobFact.Deleted deleted -> Deleted.from(this);
      case JobFact.Changed changed -> throw JobState.impossible(this, changed);
      case JobFact.Moved moved -> throw JobState.impossible(this, moved);
      case JobFact.Authorized authorized -> throw JobState.impossible(this, authorized);
      case JobFact.Ordered ordered -> throw JobState.impossible(this, ordered);
      case JobFact.MediaAdded added -> throw JobState.impossible(this, added);
      case JobFact.OfTask ofTask -> throw JobState.impossible(this, ofTask);
    };
  }

  private JobState evolve(JobFact.OfWork fact, Instant at) {
    return switch (fact) {
      case JobFact.Retried retried -> retried(at);
      case JobFact.WorkOrdered ordered -> throw JobState.impossible(this, ordered);
      case JobFact.WorkChanged changed -> throw JobState.impossible(this, changed);
      case JobFact.Started started -> throw JobState.impossible(this, started);
      case JobFact.Completed completed -> throw JobState.impossible(this, completed);
      case JobFact.Failed failed -> throw JobState.impossible(this, failed);
    };
  }

  private Working retried(Instant at) {
    JobCore again =
        task == null && core.media() instanceof Media.Failed failed
            ? core.with(Recording.retried(failed, at))
            : core;
    return new Working(again, authorizedAt, work, null, null, null);
  }

  @Override
  public JobSnapshot snapshot() {
    return core.snapshot(
        phase(),
        authorizedAt,
        null,
        new WorkSnapshot(
            work.order(), work.startedAt(), failedAt, null, null, work.products(), reason, task));
  }
}
