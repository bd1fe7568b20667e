package dev.scriptorium.gateway.work;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A claim that waits for tasks. */
final class WaitingClaim {

  /** A repeat of a claim takes the place of the one before. */
  record Key(UUID tokenId, UUID claimId) {}

  private final Claim claim;
  private final Instant deadline;
  private final CompletableFuture<List<Lease>> leases = new CompletableFuture<>();

  WaitingClaim(Claim claim, Instant now) {
    this.claim = claim;
    this.deadline = now.plus(claim.patience());
  }

  Claim claim() {
    return claim;
  }

  Key key() {
    return new Key(claim.token().id(), claim.id());
  }

  Instant deadline() {
    return deadline;
  }

  boolean isOver(Instant now) {
    return !now.isBefore(deadline);
  }

  /** Answers it; false if it was answered before. */
  boolean answer(List<Lease> granted) {
    return leases.complete(granted);
  }

  boolean fail(RuntimeException failure) {
    return leases.completeExceptionally(failure);
  }

  CompletableFuture<List<Lease>> leases() {
    return leases;
  }
}
