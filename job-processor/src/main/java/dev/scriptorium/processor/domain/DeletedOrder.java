package dev.scriptorium.processor.domain;

import dev.scriptorium.common.command.OrderCommand;
import dev.scriptorium.common.model.OrderPhase;
import dev.scriptorium.common.model.OrderSnapshot;
import java.time.Instant;

/**
 * The tombstone of an order: its id stays taken for good.
 *
 * <p>Leads in: delete, from {@link Prepared}. Leads out: nothing.
 */
public record DeletedOrder(OrderCore core) implements Order {

  @Override
  public OrderPhase phase() {
    return OrderPhase.DELETED;
  }

  @Override
  public OrderSnapshot snapshot() {
    return core.snapshot(phase(), null);
  }

  @Override
  public Decision decide(OrderCommand request) {
    return switch (request) {
      case OrderCommand.CreateOrder create -> Repeats.deletedSince();
      case OrderCommand.OfDraftOrder other -> Absent.noSuchOrder();
    };
  }

  @Override
  public Order evolve(OrderFact.Later fact, Instant at) {
    throw Root.impossible(this, fact);
  }
}
