package dev.scriptorium.processor.domain;

import dev.scriptorium.common.command.OrderCommand;
import dev.scriptorium.common.model.OrderPhase;
import dev.scriptorium.common.model.OrderSnapshot;
import java.time.Instant;

/**
 * An order that was given up before it was started.
 *
 * <p>Leads in: cancel, from {@link Prepared}. Leads out: nothing.
 */
public record CanceledOrder(OrderCore core) implements Order {

  @Override
  public OrderPhase phase() {
    return OrderPhase.CANCELED;
  }

  @Override
  public OrderSnapshot snapshot() {
    return core.snapshot(phase(), null);
  }

  @Override
  public Decision decide(OrderCommand request) {
    return switch (request) {
      case OrderCommand.CreateOrder create -> core.decideRepeat(create);
      case OrderCommand.OfDraftOrder other -> core.refuseChange(other, phase());
    };
  }

  @Override
  public Order evolve(OrderFact.Later fact, Instant at) {
    return switch (fact) {
      case OrderFact.OfJob ofJob -> new CanceledOrder(core.with(jobs().evolve(ofJob, at)));
      case OrderFact.Changed changed -> throw Root.impossible(this, changed);
      case OrderFact.Started started -> throw Root.impossible(this, started);
      case OrderFact.Canceled canceled -> throw Root.impossible(this, canceled);
      case OrderFact.Deleted deleted -> throw Root.impossible(this, deleted);
    };
  }
}
