package dev.scriptorium.gateway.submission;

import dev.scriptorium.common.outcome.Outcome;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** Who waits for which outcome. */
final class PendingOutcomes {

  private final ConcurrentMap<UUID, CompletableFuture<Outcome>> waiting = new ConcurrentHashMap<>();

  CompletableFuture<Outcome> expect(UUID commandId) {
    CompletableFuture<Outcome> future = new CompletableFuture<>();
    waiting.put(commandId, future);
    return future;
  }

  void forget(UUID commandId) {
    waiting.remove(commandId);
  }

  /** Tells whoever waits; reads the outcome only if somebody does. */
  void arrived(UUID commandId, Supplier<Outcome> outcome) {
    CompletableFuture<Outcome> future = waiting.remove(commandId);
    if (future != null) {
      future.complete(outcome.get());
    }
  }

  int size() {
    return waiting.size();
  }
}
