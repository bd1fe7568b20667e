package dev.scriptorium.processor.domain;

import dev.scriptorium.common.command.Command;
import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.command.OrderCommand;
import dev.scriptorium.common.command.TaskReport;
import dev.scriptorium.processor.domain.decision.Decision;
import dev.scriptorium.processor.domain.decision.DecisionContext;
import dev.scriptorium.processor.domain.fact.Fact;
import dev.scriptorium.processor.domain.fact.JobFact;
import dev.scriptorium.processor.domain.fact.OrderFact;
import dev.scriptorium.processor.domain.order.Order;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An order with its jobs. */
public record OrderAggregate(Order order) implements AggregateState {

  @Override
  public Decision<? extends Fact> decide(Command command, DecisionContext context) {
    return switch (command) {
      case OrderCommand ofOrder -> order.decide(ofOrder);
      case JobCommand other -> Decision.noSuchJob();
      case TaskReport report -> Decision.noSuchJob();
    };
  }

  @Override
  public AggregateState evolve(Fact fact, Instant at) {
    return switch (fact) {
      case OrderFact.OfExistingOrder ofOrder -> new OrderAggregate(order.evolve(ofOrder, at));
      case OrderFact.Created created -> throw AggregateState.impossible(this, created);
      case JobFact other -> throw AggregateState.impossible(this, other);
    };
  }

  @Override
  public @Nullable String externalId() {
    return null;
  }
}
