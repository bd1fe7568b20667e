package dev.scriptorium.worker;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The attempts of this worker. */
final class HeldLeases {

  private final Map<UUID, Attempt> attempts = new LinkedHashMap<>();
  private long changes;

  /**
   * @return false if this lease is held already
   */
  synchronized boolean add(Attempt attempt) {
    boolean added = attempts.putIfAbsent(attempt.lease().leaseId(), attempt) == null;
    changes++;
    notifyAll();
    return added;
  }

  synchronized void remove(Attempt attempt) {
    attempts.remove(attempt.lease().leaseId(), attempt);
    changes++;
    notifyAll();
  }

  synchronized List<Attempt> all() {
    return List.copyOf(attempts.values());
  }

  synchronized boolean holds(UUID leaseId) {
    return attempts.containsKey(leaseId);
  }

  /** Counts the changes, for {@link #awaitChange}. */
  synchronized long changes() {
    return changes;
  }

  /** Waits until a lease has come or gone since then, at most so long. */
  synchronized void awaitChange(long since, Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    for (long left = limit.toNanos(); changes == since && left > 0; ) {
      wait(Math.max(1, left / 1_000_000));
      left = end - System.nanoTime();
    }
  }

  /**
   * Waits until there are none.
   *
   * @return whether that is so
   */
  synchronized boolean awaitNone(Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    for (long left = limit.toNanos(); !attempts.isEmpty() && left > 0; ) {
      wait(Math.max(1, left / 1_000_000));
      left = end - System.nanoTime();
    }
    return attempts.isEmpty();
  }
}
