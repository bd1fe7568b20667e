package dev.scriptorium.processor.domain.order;

import dev.scriptorium.common.command.OrderCommand;
import dev.scriptorium.common.model.OrderPhase;
import dev.scriptorium.processor.domain.decision.Decision;
import dev.scriptorium.processor.domain.decision.RepeatedCreate;
import dev.scriptorium.processor.domain.fact.OrderFact;
import java.time.Instant;

/**
 * The tombstone of an order: its id is never used again.
 *
 * <p>Entered from: {@link DraftOrder}, by delete. Leaves to: nothing.
 */
public record DeletedOrder(OrderCore core) implements Order {

  @Override
  public OrderPhase phase() {
    return OrderPhase.DELETED;
  }

  @Override
  public Decision<OrderFact> decide(OrderCommand command) {
    return switch (command) {
      case OrderCommand.CreateOrder create -> RepeatedCreate.deletedSince();
      case OrderCommand.OfDraftOrder other -> Decision.noSuchOrder();
    };
  }

  @Override
  public Order evolve(OrderFact.OfExistingOrder fact, Instant at) {
    throw Order.impossible(this, fact);
  }
}
