package dev.scriptorium.processor.domain.order;

import dev.scriptorium.common.command.OrderCommand;
import dev.scriptorium.common.model.OrderPhase;
import dev.scriptorium.processor.domain.decision.Decision;
import dev.scriptorium.processor.domain.fact.OrderFact;
import java.time.Instant;

/**
 * An order that was canceled before it was placed, and all its jobs with it.
 *
 * <p>Entered from: {@link DraftOrder}, by cancel. Leaves to: nothing.
 */
public record CanceledOrder(OrderCore core) implements Order {

  @Override
  public OrderPhase phase() {
    return OrderPhase.CANCELED;
  }

  @Override
  public Decision<OrderFact> decide(OrderCommand command) {
    return switch (command) {
      case OrderCommand.CreateOrder create -> core.decideRepeat(create);
      case OrderCommand.OfDraftOrder other -> core.refuseChange(other, phase());
    };
  }

  @Override
  public Order evolve(OrderFact.OfExistingOrder fact, Instant at) {
    return switch (fact) {
      case OrderFact.OfJob ofJob -> new CanceledOrder(core.after(ofJob, at));
      case OrderFact.Changed changed -> throw Order.impossible(this, changed);
      case OrderFact.Placed placed -> throw Order.impossible(this, placed);
      case OrderFact.Canceled canceled -> throw Order.impossible(this, canceled);
      case OrderFact.Deleted deleted -> throw Order.impossible(this, deleted);
    };
  }
}
