package dev.scriptorium.gateway.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * For one lease length after a start, or after the database was unavailable, nothing that expired
 * is taken over: workers could not send heartbeats meanwhile (rule 18 of the plan).
 */
final class ExpiryGrace {

  private final Duration length;
  private final InstantSource clock;
  private volatile Instant until;

  ExpiryGrace(Duration length, InstantSource clock) {
    this.length = length;
    this.clock = clock;
    this.until = clock.instant().plus(length);
  }

  /** Begins again: workers were not heard. */
  void restart() {
    until = clock.instant().plus(length);
  }

  Expired expired() {
    return clock.instant().isBefore(until) ? Expired.LEFT_ALONE : Expired.CLAIMABLE;
  }
}
