package dev.scriptorium.processor.kafka;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Lets something happen at most once per interval; at once if the clock was set back. */
final class Cadence {

  private final Clock clock;
  private final Duration interval;
  private Instant last;
  private boolean due;

  Cadence(Clock clock, Duration interval) {
    this.clock = clock;
    this.interval = interval;
    this.last = clock.instant();
  }

  /** Whether an interval has passed since it was last due. */
  boolean isDue() {
    Instant now = clock.instant();
    if (!due && !now.isBefore(last) && now.isBefore(last.plus(interval))) {
      return false;
    }
    last = now;
    due = false;
    return true;
  }

  /** Due at once. */
  void makeDue() {
    due = true;
  }

  /** Due in an interval from now. */
  void restart() {
    last = clock.instant();
    due = false;
  }
}
