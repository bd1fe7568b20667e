package dev.scriptorium.processor.kafka;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Lets something happen at most once per interval. */
final class Cadence {

  private final Clock clock;
  private final Duration interval;
  private Instant next;

  Cadence(Clock clock, Duration interval) {
    this.clock = clock;
    this.interval = interval;
    this.next = clock.instant().plus(interval);
  }

  /** Whether an interval has passed since it was last due. */
  boolean isDue() {
    Instant now = clock.instant();
    if (now.isBefore(next)) {
      return false;
    }
    next = now.plus(interval);
    return true;
  }
}
