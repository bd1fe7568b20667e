package dev.scriptorium.processor.domain;

import dev.scriptorium.common.command.OrderCommand;
import dev.scriptorium.common.model.OrderPhase;
import dev.scriptorium.common.model.OrderSnapshot;
import java.time.Instant;

/**
 * An order that was started: its active jobs are with the translators.
 *
 * <p>Leads in: start, from {@link Prepared}. Leads out: nothing yet; finishing comes with the
 * translations.
 */
public record Running(OrderCore core, String number) implements Order {

  @Override
  public OrderPhase phase() {
    return OrderPhase.PLACED;
  }

  @Override
  public OrderSnapshot snapshot() {
    return core.snapshot(phase(), number);
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
      case OrderFact.OfJob ofJob -> new Running(core.with(jobs().evolve(ofJob, at)), number);
      case OrderFact.Changed changed -> throw Root.impossible(this, changed);
      case OrderFact.Started started -> throw Root.impossible(this, started);
      case OrderFact.Canceled canceled -> throw Root.impossible(this, canceled);
      case OrderFact.Deleted deleted -> throw Root.impossible(this, deleted);
    };
  }
}
