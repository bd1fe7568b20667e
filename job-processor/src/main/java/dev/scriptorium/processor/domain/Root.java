package dev.scriptorium.processor.domain;

import dev.scriptorium.common.command.Command;
import java.time.Instant;

/**
 * A unit that changes as a whole: nothing yet, a job outside any order, or an order with its jobs.
 */
public sealed interface Root permits Absent, Job, Order {

  /** May this happen now, and what then? */
  Decision decide(Command command, Circumstances circumstances);

  /**
   * The state after a fact.
   *
   * @param at when it happened
   * @throws IllegalStateException for a fact that this state never leads to
   */
  Root evolve(Fact fact, Instant at);

  /** What {@link #evolve} throws for a fact that cannot have happened here. */
  static IllegalStateException impossible(Root root, Fact fact) {
    return new IllegalStateException(
        fact.getClass().getName() + " cannot happen to " + root.getClass().getSimpleName());
  }
}
