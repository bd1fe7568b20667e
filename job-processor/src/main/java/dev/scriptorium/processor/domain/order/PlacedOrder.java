package dev.scriptorium.processor.domain.order;

import dev.scriptorium.common.command.OrderCommand;
import dev.scriptorium.common.model.OrderPhase;
import dev.scriptorium.processor.domain.decision.Decision;
import dev.scriptorium.processor.domain.fact.OrderFact;
import java.time.Instant;

/**
 * An order that was placed: its active jobs are with the translators.
 *
 * <p>Entered from: {@link DraftOrder}, by place. Leaves to: nothing.
 */
public record PlacedOrder(OrderCore core, String number) implements Order {

  @Override
  public OrderPhase phase() {
    return OrderPhase.PLACED;
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
      case OrderFact.OfJob ofJob -> new PlacedOrder(core.after(ofJob, at), number);
      case OrderFact.Changed changed -> throw Order.impossible(this, changed);
      case OrderFact.Placed placed -> throw Order.impossible(this, placed);
      case OrderFact.Canceled canceled -> throw Order.impossible(this, canceled);
      case OrderFact.Deleted deleted -> throw Order.impossible(this, deleted);
    };
  }
}
