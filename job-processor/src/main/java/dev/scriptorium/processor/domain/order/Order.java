package dev.scriptorium.processor.domain.order;

import dev.scriptorium.common.command.OrderCommand;
import dev.scriptorium.common.model.OrderPhase;
import dev.scriptorium.common.model.OrderSnapshot;
import dev.scriptorium.processor.domain.decision.Decision;
import dev.scriptorium.processor.domain.fact.OrderFact;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An order that exists, and its jobs: they change as a whole. */
public sealed interface Order permits DraftOrder, PlacedOrder, CanceledOrder, DeletedOrder {

  /** What every state of it knows. */
  OrderCore core();

  /** Its jobs, deleted ones included. */
  default OrderedJobs jobs() {
    return core().jobs();
  }

  /** What clients can see of the state. */
  OrderPhase phase();

  /** The number it got when it was placed; null before. */
  default @Nullable String number() {
    return null;
  }

  /** The state as it is stored, without the jobs. */
  default OrderSnapshot snapshot() {
    return core().snapshot(phase(), number());
  }

  /** Decides about a command to an order that exists. */
  Decision<OrderFact> decide(OrderCommand command);

  /**
   * The state after a fact.
   *
   * @param at when it happened
   * @throws IllegalStateException for a fact that this state never leads to
   */
  Order evolve(OrderFact.OfExistingOrder fact, Instant at);

  /** An order as it begins. */
  static Order created(OrderFact.Created fact, Instant at) {
    return new DraftOrder(
        new OrderCore(fact.details(), at, fact.fingerprint(), OrderedJobs.none()));
  }

  /** The order that was stored. */
  static Order of(OrderSnapshot stored, OrderedJobs jobs) {
    OrderCore core =
        new OrderCore(stored.details(), stored.createdAt(), stored.createFingerprint(), jobs);
    return switch (stored.phase()) {
      case DRAFT -> new DraftOrder(core);
      case PLACED -> new PlacedOrder(core, Objects.requireNonNull(stored.number()));
      case CANCELED -> new CanceledOrder(core);
      case DELETED -> new DeletedOrder(core);
    };
  }

  /** What {@link #evolve} throws for a fact that cannot have happened here. */
  static IllegalStateException impossible(Order order, OrderFact fact) {
    return new IllegalStateException(
        fact.getClass().getSimpleName() + " cannot happen to an order that is " + order.phase());
  }
}
