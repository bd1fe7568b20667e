package dev.scriptorium.gateway.submission;

import dev.scriptorium.common.outcome.Outcome;
import dev.scriptorium.common.outcome.OutcomeRecipient;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** The requests waiting for an outcome, by command id. */
final class PendingOutcomes implements OutcomeRecipient {

  private final ConcurrentMap<UUID, CompletableFuture<Outcome>> waiting = new ConcurrentHashMap<>();

  CompletableFuture<Outcome> expect(UUID commandId) {
    CompletableFuture<Outcome> future = new CompletableFuture<>();
    waiting.put(commandId, future);
    return future;
  }

  void forget(UUID commandId) {
    waiting.remove(commandId);
  }

  /**
   * Completes the waiting request; reads the outcome only if there is one. If it cannot be read,
   * the wait fails with the exception that is also thrown here.
   */
  void arrived(UUID commandId, Supplier<Outcome> outcome) {
    CompletableFuture<Outcome> future = waiting.remove(commandId);
    if (future == null) {
      return;
    }
    try {
      future.complete(outcome.get());
    } catch (RuntimeException e) {
      future.completeExceptionally(e);
      throw e;
    }
  }

  /** From a processor in the same process: not through the reply topic. */
  @Override
  public boolean deliver(Outcome outcome) {
    CompletableFuture<Outcome> future = waiting.remove(outcome.commandId());
    return future != null && future.complete(outcome);
  }

  int size() {
    return waiting.size();
  }
}
