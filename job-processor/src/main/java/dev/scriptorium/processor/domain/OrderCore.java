package dev.scriptorium.processor.domain;

import dev.scriptorium.common.command.OrderCommand;
import dev.scriptorium.common.model.OrderDetails;
import dev.scriptorium.common.model.OrderPhase;
import dev.scriptorium.common.model.OrderSnapshot;
import dev.scriptorium.common.outcome.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What every state of an order knows.
 *
 * @param createFingerprint digest of the request that made it; null unless it carried an
 *     idempotency key
 */
record OrderCore(
    OrderDetails details, Instant createdAt, @Nullable String createFingerprint, OrderedJobs jobs) {

  /** A create that came for an id that is taken: the same once more, or something else. */
  Decision decideRepeat(OrderCommand.CreateOrder create) {
    return Repeats.decide(createFingerprint, details, create.fingerprint(), create.details());
  }

  /** What an order that can no longer be changed says to a change. */
  Decision refuseChange(OrderCommand.OfDraftOrder request, OrderPhase phase) {
    if (request instanceof OrderCommand.AddJob add) {
      Decision repeat = jobs.decideRepeat(add);
      if (repeat != null) {
        return repeat;
      }
    }
    return new Decision.Refused(
        Refusal.WRONG_STATE, "Only a prepared order can be changed; this one is " + phase);
  }

  OrderCore with(OrderDetails newDetails) {
    return new OrderCore(newDetails, createdAt, createFingerprint, jobs);
  }

  OrderCore with(OrderedJobs newJobs) {
    return new OrderCore(details, createdAt, createFingerprint, newJobs);
  }

  OrderSnapshot snapshot(OrderPhase phase, @Nullable String number) {
    return new OrderSnapshot(phase, details, number, createdAt, createFingerprint);
  }
}
