package dev.scriptorium.processor.domain.job;

import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.command.JobCommand.Authorization;
import dev.scriptorium.common.command.TaskReport;
import dev.scriptorium.common.model.CaptioningChanges;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.JobSnapshot;
import dev.scriptorium.common.model.WorkOrder;
import dev.scriptorium.processor.domain.decision.Decision;
import dev.scriptorium.processor.domain.fact.JobFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job that waits for the customer's authorization. Its recording may come meanwhile, and work may
 * be ordered.
 *
 * <p>Entered from: create, where the account requires authorization. Leaves to: {@link Pending}, by
 * authorize; {@link Working}, by authorize if work was ordered, or by an order that needs no
 * authorization; {@link Canceled}; {@link Deleted}.
 *
 * @param ordered the work that begins once it is authorized; null if none was ordered
 */
public record AwaitingAuthorization(JobCore core, @Nullable WorkOrder ordered) implements JobState {

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
      case JobCommand.Authorize authorize -> authorize();
      case JobCommand.AddMedia add ->
          ordered == null
              ? Recording.add(core.media(), add)
              : Recording.add(core.media(), add.source());
      case JobCommand.OrderWork order -> order(order);
      case JobCommand.Change change -> JobState.change(changed(change.changes()));
      case JobCommand.Move move -> JobState.move(move, changed(move.changes()));
      case JobCommand.Cancel cancel -> JobState.endTasks(this, new JobFact.Canceled());
      case JobCommand.Retry retry -> JobState.refuse("It has not failed");
      case JobCommand.Delete delete -> JobState.endTasks(this, new JobFact.Deleted());
    };
  }

  private Decision<JobFact> authorize() {
    List<JobFact> facts = new ArrayList<>();
    facts.add(new JobFact.Authorized());
    if (ordered != null) {
      facts.addAll(Starting.facts(core.media(), ordered));
    }
    return new Decision.Accepted<>(facts);
  }

  private Decision<JobFact> order(JobCommand.OrderWork command) {
    if (ordered != null) {
      return Starting.decideRepeat(ordered, command.order());
    }
    return Starting.refusal(core.media())
        .orElseGet(
            () ->
                command.authorization() == Authorization.GRANTED
                    ? start(command.order())
                    : Decision.accepted(new JobFact.WorkOrdered(command.order())));
  }

  private Decision<JobFact> start(WorkOrder order) {
    List<JobFact> facts = new ArrayList<>();
    facts.add(new JobFact.WorkOrdered(order));
    facts.add(new JobFact.Authorized());
    facts.addAll(Starting.facts(core.media(), order));
    return new Decision.Accepted<>(facts);
  }

  private List<JobFact> changed(CaptioningChanges changes) {
    List<JobFact> facts = new ArrayList<>(JobState.changed(core, changes));
    if (ordered != null) {
      WorkOrder order = changes.applyTo(ordered);
      if (!order.equals(ordered)) {
        facts.add(new JobFact.WorkChanged(order));
      }
    }
    return facts;
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
      case JobFact.Authorized authorized -> new Pending(core, at);
      case JobFact.Changed changed ->
          new AwaitingAuthorization(core.with(changed.details()), ordered);
      // Whose it is, the aggregate knows
      case JobFact.Moved moved -> this;
      case JobFact.MediaAdded added -> new AwaitingAuthorization(core.after(added, at), ordered);
      case JobFact.OfTask task -> new AwaitingAuthorization(core.after(task, at), ordered);
      case JobFact.OfWork work -> evolve(work);
      case JobFact.Canceled canceled -> new Canceled(core, null, null, null);
      case JobFact.Deleted deleted -> Deleted.from(this);
      case JobFact.Ordered ordered -> throw JobState.impossible(this, ordered);
    };
  }

  private JobState evolve(JobFact.OfWork fact) {
    return switch (fact) {
      case JobFact.WorkOrdered work -> new AwaitingAuthorization(core, work.order());
      case JobFact.WorkChanged work -> new AwaitingAuthorization(core, work.order());
      case JobFact.Started started -> throw JobState.impossible(this, started);
      case JobFact.Completed completed -> throw JobState.impossible(this, completed);
      case JobFact.Failed failed -> throw JobState.impossible(this, failed);
      case JobFact.Retried retried -> throw JobState.impossible(this, retried);
    };
  }

  @Override
  public JobSnapshot snapshot() {
    return core.snapshot(phase(), null, ordered, null);
  }
}
