package dev.scriptorium.processor.domain;

import dev.scriptorium.common.command.Command;
import dev.scriptorium.processor.domain.decision.Decision;
import dev.scriptorium.processor.domain.decision.DecisionContext;
import dev.scriptorium.processor.domain.fact.Fact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an aggregate is: nothing yet, a job outside any order, or an order with its jobs. */
public sealed interface AggregateState permits Absent, JobAggregate, OrderAggregate {

  /** Decides about any command: may this happen now, and what then? */
  Decision<? extends Fact> decide(Command command, DecisionContext context);

  /**
   * The state after a fact.
   *
   * @param at when it happened
   * @throws IllegalStateException for a fact that this state never leads to
   */
  AggregateState evolve(Fact fact, Instant at);

  /** The external id that it is known by while it exists; null if none. */
  @Nullable String externalId();

  /** What {@link #evolve} throws for a fact that cannot have happened here. */
  static IllegalStateException impossible(AggregateState state, Fact fact) {
    return new IllegalStateException(
        fact.getClass().getName() + " cannot happen to " + state.getClass().getSimpleName());
  }
}
