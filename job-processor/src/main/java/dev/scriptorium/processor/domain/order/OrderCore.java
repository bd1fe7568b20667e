package dev.scriptorium.processor.domain.order;

import dev.scriptorium.common.command.OrderCommand;
import dev.scriptorium.common.model.OrderDetails;
import dev.scriptorium.common.model.OrderPhase;
import dev.scriptorium.common.model.OrderSnapshot;
import dev.scriptorium.common.outcome.Refusal;
import dev.scriptorium.processor.domain.decision.Decision;
import dev.scriptorium.processor.domain.decision.RepeatedCreate;
import dev.scriptorium.processor.domain.fact.OrderFact;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What every state of an order knows.
 *
 * @param createFingerprint digest of the request that created it; null unless it carried an
 *     idempotency key
 */
public record OrderCore(
    OrderDetails details, Instant createdAt, @Nullable String createFingerprint, OrderedJobs jobs) {

  /** Decides about a create for this order's id: a repeat of the same, or something else. */
  Decision<OrderFact> decideRepeat(OrderCommand.CreateOrder create) {
    return RepeatedCreate.decide(
        createFingerprint, details, create.fingerprint(), create.details());
  }

  /** Refuses a change of an order that can no longer be changed. */
  Decision<OrderFact> refuseChange(OrderCommand.OfDraftOrder command, OrderPhase phase) {
    Optional<Decision<OrderFact>> repeat =
        command instanceof OrderCommand.AddJob add ? jobs.decideRepeat(add) : Optional.empty();
    return repeat.orElseGet(
        () ->
            new Decision.Refused<>(
                Refusal.WRONG_STATE, "Only a draft order can be changed; this one is " + phase));
  }

  OrderCore with(OrderDetails newDetails) {
    return new OrderCore(newDetails, createdAt, createFingerprint, jobs);
  }

  OrderCore after(OrderFact.OfJob ofJob, Instant at) {
    return new OrderCore(details, createdAt, createFingerprint, jobs.evolve(ofJob, at));
  }

  OrderSnapshot snapshot(OrderPhase phase, @Nullable String number) {
    return new OrderSnapshot(phase, details, number, createdAt, createFingerprint);
  }
}
