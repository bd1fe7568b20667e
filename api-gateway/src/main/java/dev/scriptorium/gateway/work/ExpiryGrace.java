package dev.scriptorium.gateway.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * For one lease length after a start, or after the database was unavailable, nothing that expired
 * is taken over: workers could not send heartbeats meanwhile (rule 18 of the plan).
 */
final class ExpiryGrace {

  private final Duration length;
  private final InstantSource clock;
  private final AtomicInteger restarts = new AtomicInteger();
  private volatile Instant until;

  ExpiryGrace(Duration length, InstantSource clock) {
    this.length = length;
    this.clock = clock;
    this.until = clock.instant().plus(length);
  }

  /** Begins again: workers were not heard. */
  void restart() {
    restarts.incrementAndGet();
    until = clock.instant().plus(length);
  }

  /** How often it has begun again: something changes with each outage. */
  int restarts() {
    return restarts.get();
  }

  Expired expired() {
    return clock.instant().isBefore(until) ? Expired.LEFT_ALONE : Expired.CLAIMABLE;
  }
}
