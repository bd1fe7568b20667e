package dev.scriptorium.processor.domain.order;

import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.command.OrderCommand;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.OrderChanges;
import dev.scriptorium.common.model.OrderDetails;
import dev.scriptorium.common.model.OrderPhase;
import dev.scriptorium.common.model.TranslationChanges;
import dev.scriptorium.common.model.TranslationDetails;
import dev.scriptorium.common.outcome.Refusal;
import dev.scriptorium.processor.domain.decision.Decision;
import dev.scriptorium.processor.domain.fact.Fact;
import dev.scriptorium.processor.domain.fact.JobFact;
import dev.scriptorium.processor.domain.fact.OrderFact;
import dev.scriptorium.processor.domain.job.Draft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An order that is being put together: the only state in which it and its jobs can be changed.
 *
 * <p>Entered from: create. Leaves to: {@link PlacedOrder}, by place; {@link CanceledOrder}, by
 * cancel; {@link DeletedOrder}, by delete.
 */
public record DraftOrder(OrderCore core) implements Order {

  @Override
  public OrderPhase phase() {
    return OrderPhase.DRAFT;
  }

  @Override
  public Decision<OrderFact> decide(OrderCommand command) {
    return switch (command) {
      case OrderCommand.CreateOrder create -> core.decideRepeat(create);
      case OrderCommand.ChangeOrder change -> change(change.changes());
      case OrderCommand.PlaceOrder place -> place(place);
      case OrderCommand.CancelOrder cancel -> cancel(cancel.changes());
      case OrderCommand.DeleteOrder delete -> delete();
      case OrderCommand.AddJob add -> jobs().decideRepeat(add).orElseGet(() -> add(add));
      case OrderCommand.ChangeJob change -> change(change);
      case OrderCommand.RemoveJob remove -> remove(remove);
    };
  }

  private Decision<OrderFact> change(OrderChanges changes) {
    List<OrderFact> facts = changed(changes);
    return facts.isEmpty() ? Decision.nothingToChange() : new Decision.Accepted<>(facts);
  }

  private Decision<OrderFact> place(OrderCommand.PlaceOrder place) {
    List<OrderFact> facts = changed(place.changes());
    facts.add(new OrderFact.Placed(place.number()));
    int sequence = 0;
    for (OrderedJob job : jobs().all()) {
      if (job.takesPart()) {
        sequence++;
        String number = "%s-%02d".formatted(place.number(), sequence);
        facts.add(new OrderFact.OfJob(job.id(), new JobFact.Ordered(number)));
      }
    }
    return new Decision.Accepted<>(facts);
  }

  private Decision<OrderFact> cancel(OrderChanges changes) {
    List<OrderFact> facts = changed(changes);
    facts.add(new OrderFact.Canceled());
    facts.addAll(jobs().eachExisting(new JobFact.Canceled()));
    return new Decision.Accepted<>(facts);
  }

  private Decision<OrderFact> delete() {
    List<OrderFact> facts = new ArrayList<>(jobs().eachExisting(new JobFact.Deleted()));
    facts.add(new OrderFact.Deleted());
    return new Decision.Accepted<>(facts);
  }

  private Decision<OrderFact> add(OrderCommand.AddJob add) {
    if (jobs().existing().count() >= add.limit()) {
      return new Decision.Refused<>(
          Refusal.TOO_MANY_JOBS, "An order can have at most " + add.limit() + " jobs");
    }
    return add.details().hasSameLanguages()
        ? sameLanguage()
        : Decision.accepted(
            new OrderFact.OfJob(
                add.jobId(),
                new JobFact.Created(add.details(), JobPhase.DRAFT, add.fingerprint())));
  }

  private Decision<OrderFact> change(OrderCommand.ChangeJob change) {
    return jobs()
        .find(change.jobId())
        .flatMap(OrderedJob::draft)
        .map(draft -> change(draft, change.changes()))
        .map(decision -> decision.<OrderFact>map(fact -> new OrderFact.OfJob(change.jobId(), fact)))
        .orElseGet(Decision::noSuchJob);
  }

  private static Decision<JobFact> change(Draft draft, TranslationChanges changes) {
    if (!(draft.core().details() instanceof TranslationDetails old)) {
      return new Decision.Refused<>(Refusal.WRONG_STATE, "It is not a translation");
    }
    TranslationDetails details = changes.applyTo(old);
    return changes.concernsLanguages() && details.hasSameLanguages()
        ? sameLanguage()
        : draft.change(details);
  }

  private Decision<OrderFact> remove(OrderCommand.RemoveJob remove) {
    return jobs()
        .find(remove.jobId())
        .map(job -> job.state().decide(new JobCommand.Delete()))
        .map(decision -> decision.<OrderFact>map(fact -> new OrderFact.OfJob(remove.jobId(), fact)))
        .orElseGet(Decision::noSuchJob);
  }

  private static <F extends Fact> Decision<F> sameLanguage() {
    return new Decision.Refused<>(Refusal.SAME_LANGUAGE, "A job translates into another language");
  }

  private List<OrderFact> changed(OrderChanges changes) {
    List<OrderFact> facts = new ArrayList<>();
    OrderDetails details = changes.applyTo(core.details());
    if (!details.equals(core.details())) {
      facts.add(new OrderFact.Changed(details));
    }
    return facts;
  }

  @Override
  public Order evolve(OrderFact.OfExistingOrder fact, Instant at) {
    return switch (fact) {
      case OrderFact.Changed changed -> new DraftOrder(core.with(changed.details()));
      case OrderFact.Placed placed -> new PlacedOrder(core, placed.number());
      case OrderFact.Canceled canceled -> new CanceledOrder(core);
      case OrderFact.Deleted deleted -> new DeletedOrder(core);
      case OrderFact.OfJob ofJob -> new DraftOrder(core.after(ofJob, at));
    };
  }
}
