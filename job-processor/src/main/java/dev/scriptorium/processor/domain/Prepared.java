package dev.scriptorium.processor.domain;

import dev.scriptorium.common.command.OrderCommand;
import dev.scriptorium.common.model.OrderChanges;
import dev.scriptorium.common.model.OrderDetails;
import dev.scriptorium.common.model.OrderPhase;
import dev.scriptorium.common.model.OrderSnapshot;
import dev.scriptorium.common.model.TranslationDetails;
import dev.scriptorium.common.outcome.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An order that is being put together: the only state in which it and its jobs can be changed.
 *
 * <p>Leads in: create. Leads out: start, to {@link Running}; cancel, to {@link CanceledOrder};
 * delete, to {@link DeletedOrder}.
 */
public record Prepared(OrderCore core) implements Order {

  private static final Decision NOTHING_TO_CHANGE = new Decision.Ignored("Nothing changes");
  private static final Decision SAME_LANGUAGE =
      new Decision.Refused(Refusal.SAME_LANGUAGE, "A job translates into another language");

  @Override
  public OrderPhase phase() {
    return OrderPhase.DRAFT;
  }

  @Override
  public OrderSnapshot snapshot() {
    return core.snapshot(phase(), null);
  }

  @Override
  public Decision decide(OrderCommand request) {
    return switch (request) {
      case OrderCommand.CreateOrder create -> core.decideRepeat(create);
      case OrderCommand.ChangeOrder change -> change(change.changes());
      case OrderCommand.PlaceOrder start -> start(start);
      case OrderCommand.CancelOrder cancel -> cancel(cancel.changes());
      case OrderCommand.DeleteOrder delete -> delete();
      case OrderCommand.AddJob add -> add(add);
      case OrderCommand.ChangeJob change -> change(change);
      case OrderCommand.RemoveJob remove ->
          jobs().find(remove.jobId()) == null
              ? Absent.noSuchJob()
              : Decision.Accepted.of(new OrderFact.JobRemoved(remove.jobId()));
    };
  }

  private Decision change(OrderChanges changes) {
    List<Fact> facts = changed(changes);
    return facts.isEmpty() ? NOTHING_TO_CHANGE : new Decision.Accepted(facts);
  }

  private Decision start(OrderCommand.PlaceOrder start) {
    List<Fact> facts = changed(start.changes());
    facts.add(new OrderFact.Started(start.number()));
    int sequence = 0;
    for (OrderedJob job : jobs().all()) {
      if (job.takesPart()) {
        sequence++;
        facts.add(
            new OrderFact.JobStarted(job.id(), "%s-%02d".formatted(start.number(), sequence)));
      }
    }
    return new Decision.Accepted(facts);
  }

  private Decision cancel(OrderChanges changes) {
    List<Fact> facts = changed(changes);
    facts.add(new OrderFact.Canceled());
    jobs().present().forEach(job -> facts.add(new OrderFact.JobCanceled(job.id())));
    return new Decision.Accepted(facts);
  }

  private Decision delete() {
    List<Fact> facts = new ArrayList<>();
    jobs().present().forEach(job -> facts.add(new OrderFact.JobRemoved(job.id())));
    facts.add(new OrderFact.Deleted());
    return new Decision.Accepted(facts);
  }

  private Decision add(OrderCommand.AddJob add) {
    Decision repeat = jobs().decideRepeat(add);
    if (repeat != null) {
      return repeat;
    }
    if (jobs().present().count() >= add.limit()) {
      return new Decision.Refused(
          Refusal.TOO_MANY_JOBS, "An order can have at most " + add.limit() + " jobs");
    }
    if (add.details().hasSameLanguages()) {
      return SAME_LANGUAGE;
    }
    return Decision.Accepted.of(
        new OrderFact.JobAdded(
            add.jobId(), jobs().nextPosition(), add.details(), add.fingerprint()));
  }

  private Decision change(OrderCommand.ChangeJob change) {
    OrderedJob job = jobs().find(change.jobId());
    if (job == null) {
      return Absent.noSuchJob();
    }
    TranslationDetails details = change.changes().applyTo(job.state().details());
    if (details.equals(job.state().details())) {
      return NOTHING_TO_CHANGE;
    }
    return change.changes().concernsLanguages() && details.hasSameLanguages()
        ? SAME_LANGUAGE
        : Decision.Accepted.of(new OrderFact.JobChanged(job.id(), details));
  }

  private List<Fact> changed(OrderChanges changes) {
    List<Fact> facts = new ArrayList<>();
    OrderDetails details = changes.applyTo(core.details());
    if (!details.equals(core.details())) {
      facts.add(new OrderFact.Changed(details));
    }
    return facts;
  }

  @Override
  public Order evolve(OrderFact.Later fact, Instant at) {
    return switch (fact) {
      case OrderFact.Changed changed -> new Prepared(core.with(changed.details()));
      case OrderFact.Started started -> new Running(core, started.number());
      case OrderFact.Canceled canceled -> new CanceledOrder(core);
      case OrderFact.Deleted deleted -> new DeletedOrder(core);
      case OrderFact.OfJob ofJob -> new Prepared(core.with(jobs().evolve(ofJob, at)));
    };
  }
}
