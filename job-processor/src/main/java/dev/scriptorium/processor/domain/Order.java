package dev.scriptorium.processor.domain;

import dev.scriptorium.common.command.Command;
import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.command.OrderCommand;
import dev.scriptorium.common.model.OrderPhase;
import dev.scriptorium.common.model.OrderSnapshot;
import java.time.Instant;
import java.util.Objects;

/** An order and the jobs in it: they change as a whole. */
public sealed interface Order extends Root permits Prepared, Running, CanceledOrder, DeletedOrder {

  /** What every state of it knows. */
  OrderCore core();

  /** The jobs in it, removed ones included. */
  default OrderedJobs jobs() {
    return core().jobs();
  }

  /** What the outside can tell apart. */
  OrderPhase phase();

  /** The state as it is stored, without the jobs. */
  OrderSnapshot snapshot();

  /** Decides what a client asks of this order. */
  Decision decide(OrderCommand request);

  /** The state after something happened to an order that is there. */
  Order evolve(OrderFact.Later fact, Instant at);

  /** An order as it begins. */
  static Order created(OrderFact.Created fact, Instant at) {
    return new Prepared(new OrderCore(fact.details(), at, fact.fingerprint(), OrderedJobs.none()));
  }

  /** The order that was stored. */
  static Order of(OrderSnapshot stored, OrderedJobs jobs) {
    OrderCore core =
        new OrderCore(stored.details(), stored.createdAt(), stored.createFingerprint(), jobs);
    return switch (stored.phase()) {
      case DRAFT -> new Prepared(core);
      case PLACED -> new Running(core, Objects.requireNonNull(stored.number()));
      case CANCELED -> new CanceledOrder(core);
      case DELETED -> new DeletedOrder(core);
    };
  }

  @Override
  default Decision decide(Command command, Circumstances circumstances) {
    return switch (command) {
      case OrderCommand request -> decide(request);
      case JobCommand request -> Absent.noSuchJob();
    };
  }

  @Override
  default Root evolve(Fact fact, Instant at) {
    return switch (fact) {
      case OrderFact.Later later -> evolve(later, at);
      case OrderFact.Created created -> throw Root.impossible(this, created);
      case JobFact other -> throw Root.impossible(this, other);
    };
  }
}
