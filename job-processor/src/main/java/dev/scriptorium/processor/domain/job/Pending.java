package dev.scriptorium.processor.domain.job;

import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.command.TaskReport;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.WorkOrder;
import dev.scriptorium.processor.domain.decision.Decision;
import dev.scriptorium.processor.domain.fact.JobFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A job that may be worked on; no work has been ordered yet. Its recording may come meanwhile.
 *
 * <p>Entered from: create; {@link AwaitingAuthorization}, by authorize; {@link Draft}, when its
 * order is placed. Leaves to: {@link Working}, when work is ordered; {@link Canceled}; {@link
 * Deleted}.
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
      case JobCommand.AddMedia add -> Recording.add(core.media(), add);
      case JobCommand.OrderWork order ->
          Starting.refusal(core.media()).orElseGet(() -> start(order.order()));
      case JobCommand.Change change -> JobState.change(JobState.changed(core, change.changes()));
      case JobCommand.Move move -> JobState.move(move, JobState.changed(core, move.changes()));
      case JobCommand.Cancel cancel -> JobState.endTasks(this, new JobFact.Canceled());
      case JobCommand.Retry retry -> JobState.refuse("It has not failed");
      case JobCommand.Delete delete -> JobState.endTasks(this, new JobFact.Deleted());
    };
  }

  private Decision<JobFact> start(WorkOrder order) {
    List<JobFact> facts = new ArrayList<>();
    facts.add(new JobFact.WorkOrdered(order));
    facts.addAll(Starting.facts(core.media(), order));
    return new Decision.Accepted<>(facts);
  }

  @Override
  public Decision<JobFact> decide(TaskReport report) {
    return Recording.report(core.media(), report).orElseGet(Reports::ignored);
  }

  @Override
  public List<OpenTask> openTasks() {
    return core.mediaTask().stream().toList();
  }

  @Override
  public JobState evolve(JobFact.OfExistingJob fact, Instant at) {
    return switch (fact) {
      case JobFact.Changed changed -> new Pending(core.with(changed.details()), authorizedAt);
      // Whose it is, the aggregate knows
      case JobFact.Moved moved -> this;
      case JobFact.MediaAdded added -> new Pending(core.after(added, at), authorizedAt);
      case JobFact.OfTask task -> new Pending(core.after(task, at), authorizedAt);
      case JobFact.OfWork work -> evolve(work, at);
      case JobFact.Canceled canceled -> new Canceled(core, authorizedAt, null, null);
      case JobFact.Deleted deleted -> Deleted.from(this);
      case JobFact.Authorized authorized -> throw JobState.impossible(this, authorized);
      case JobFact.Ordered ordered -> throw JobState.impossible(this, ordered);
    };
  }

  private JobState evolve(JobFact.OfWork fact, Instant at) {
    return switch (fact) {
      case JobFact.WorkOrdered ordered -> this;
      case JobFact.Started started ->
          new Working(
              core, authorizedAt, new Work(started.order(), at, List.of()), null, null, null);
      case JobFact.WorkChanged changed -> throw JobState.impossible(this, changed);
      case JobFact.Completed completed -> throw JobState.impossible(this, completed);
      case JobFact.Failed failed -> throw JobState.impossible(this, failed);
      case JobFact.Retried retried -> throw JobState.impossible(this, retried);
    };
  }
}
