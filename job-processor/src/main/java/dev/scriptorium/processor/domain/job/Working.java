package dev.scriptorium.processor.domain.job;

import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.command.TaskReport;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.JobSnapshot;
import dev.scriptorium.common.model.Media;
import dev.scriptorium.common.model.WorkSnapshot;
import dev.scriptorium.common.plan.CaptioningPlan;
import dev.scriptorium.common.task.ResultName;
import dev.scriptorium.common.task.TaskKey;
import dev.scriptorium.processor.domain.decision.Decision;
import dev.scriptorium.processor.domain.fact.JobFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A job that is worked on, or waits for its recording to arrive.
 *
 * <p>Entered from: {@link Pending} and {@link AwaitingAuthorization}, when its work begins; {@link
 * Failed}, by retry. Leaves to: {@link Complete}, when the last step is done; {@link Failed}, when
 * a task or the recording fails; {@link Canceled}.
 *
 * @param open the open task of the plan; null while it waits for the recording
 * @param openedAt when that was opened; null if none is
 * @param failed the task that failed last; null if none did
 */
public record Working(
    JobCore core,
    Instant authorizedAt,
    Work work,
    @Nullable TaskKey open,
    @Nullable Instant openedAt,
    @Nullable TaskKey failed)
    implements JobState {

  @Override
  public JobPhase phase() {
    return JobPhase.WORKING;
  }

  @Override
  public Decision<JobFact> decide(JobCommand.OfExistingJob command) {
    return switch (command) {
      case JobCommand.Authorize authorize ->
          new Decision.Ignored<>("It does not wait for authorization");
      case JobCommand.AddMedia add -> Recording.add(core.media(), add.source());
      case JobCommand.OrderWork order -> Starting.decideRepeat(work.order(), order.order());
      case JobCommand.Change change -> JobState.refuse("The work has begun");
      case JobCommand.Move move -> JobState.refuse("The work has begun");
      case JobCommand.Cancel cancel -> JobState.endTasks(this, new JobFact.Canceled());
      case JobCommand.Retry retry -> JobState.refuse("It has not failed");
      case JobCommand.Delete delete -> JobState.refuse("It is being worked on; cancel it first");
    };
  }

  @Override
  public Decision<JobFact> decide(TaskReport report) {
    return Recording.report(core.media(), report)
        .map(this::afterRecording)
        .orElseGet(() -> report.task().equals(open) ? decideOpen(report) : Reports.ignored());
  }

  /** The plan goes on once the recording is there. */
  private Decision<JobFact> afterRecording(Decision<JobFact> decision) {
    if (!(decision instanceof Decision.Accepted<JobFact> accepted)) {
      return decision;
    }
    List<JobFact> facts = new ArrayList<>(accepted.facts());
    Media media = core.media();
    for (JobFact fact : facts) {
      if (fact instanceof JobFact.OfTask task) {
        media = Recording.after(media, task, work.startedAt());
      }
    }
    switch (media) {
      case Media.Ready ready -> facts.add(new JobFact.TaskOpened(Starting.firstTask(work.order())));
      case Media.Failed broken -> facts.add(new JobFact.Failed(broken.reason()));
      case Media.None none -> {}
      case Media.Fetching fetching -> {}
      case Media.Probing probing -> {}
    }
    return new Decision.Accepted<>(facts);
  }

  private Decision<JobFact> decideOpen(TaskReport report) {
    return switch (report) {
      case TaskReport.Failed failure ->
          new Decision.Accepted<>(
              List.of(
                  new JobFact.TaskFailed(failure.task(), failure.reason()),
                  new JobFact.Failed(failure.reason())));
      case TaskReport.Completed completed -> completed(Reports.fact(completed));
    };
  }

  private Decision<JobFact> completed(JobFact.TaskCompleted fact) {
    if (fact.result(ResultName.ELEMENTS).isEmpty()) {
      return Reports.incomplete("the element list");
    }
    JobFact next =
        after(fact, work.startedAt())
            .next()
            .<JobFact>map(step -> new JobFact.TaskOpened(TaskKey.first(step)))
            .orElseGet(JobFact.Completed::new);
    return new Decision.Accepted<>(List.of(fact, next));
  }

  private Work after(JobFact.TaskCompleted fact, Instant at) {
    return work.with(fact.task().step(), fact.result(ResultName.ELEMENTS).orElseThrow(), at);
  }

  @Override
  public List<OpenTask> openTasks() {
    Stream<OpenTask> ofPlan =
        open == null || openedAt == null
            ? Stream.empty()
            : Stream.of(
                new OpenTask(
                    open,
                    openedAt,
                    CaptioningPlan.engine(work.order(), open.step()),
                    core.details().sourceLanguage(),
                    work.order().priority(),
                    work.dueAt()));
    return Stream.concat(core.mediaTask().stream(), ofPlan).toList();
  }

  @Override
  public JobState evolve(JobFact.OfExistingJob fact, Instant at) {
    return switch (fact) {
      case JobFact.OfTask task -> evolve(task, at);
      case JobFact.OfWork ofWork -> evolve(ofWork, at);
      case JobFact.MediaAdded added ->
          new Working(core.after(added, at), authorizedAt, work, open, openedAt, failed);
      case JobFact.Canceled canceled -> new Canceled(core, authorizedAt, work, at);
      case JobFact.Changed changed -> throw JobState.impossible(this, changed);
      case JobFact.Moved moved -> throw JobState.impossible(this, moved);
      case JobFact.Authorized authorized -> throw JobState.impossible(this, authorized);
      case JobFact.Ordered ordered -> throw JobState.impossible(this, ordered);
      case JobFact.Deleted deleted -> throw JobState.impossible(this, deleted);
    };
  }

  private JobState evolve(JobFact.OfTask fact, Instant at) {
    if (fact.task().step().isOfRecording()) {
      return new Working(core.after(fact, at), authorizedAt, work, open, openedAt, failed);
    }
    return switch (fact) {
      case JobFact.TaskOpened opened ->
          new Working(core, authorizedAt, work, opened.task(), at, null);
      case JobFact.TaskCompleted completed ->
          new Working(core, authorizedAt, after(completed, at), null, null, null);
      case JobFact.TaskFailed failure ->
          new Working(core, authorizedAt, work, null, null, failure.task());
      case JobFact.TaskCanceled canceled -> new Working(core, authorizedAt, work, null, null, null);
    };
  }

  private JobState evolve(JobFact.OfWork fact, Instant at) {
    return switch (fact) {
      case JobFact.Completed completed -> new Complete(core, authorizedAt, work.completed(at), at);
      case JobFact.Failed failure ->
          new Failed(core, authorizedAt, work, at, failure.reason(), failed);
      case JobFact.WorkOrdered ordered -> throw JobState.impossible(this, ordered);
      case JobFact.WorkChanged changed -> throw JobState.impossible(this, changed);
      case JobFact.Started started -> throw JobState.impossible(this, started);
      case JobFact.Retried retried -> throw JobState.impossible(this, retried);
    };
  }

  @Override
  public JobSnapshot snapshot() {
    return core.snapshot(
        phase(),
        authorizedAt,
        null,
        new WorkSnapshot(
            work.order(), work.startedAt(), null, open, openedAt, work.products(), null, failed));
  }
}
