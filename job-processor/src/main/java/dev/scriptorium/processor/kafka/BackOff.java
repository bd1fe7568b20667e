package dev.scriptorium.processor.kafka;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Waits twice as long after every failure, up to a limit. */
final class BackOff {

  private final Clock clock;
  private final Duration first;
  private final Duration longest;
  private Duration pause;
  private Instant from = Instant.MIN;
  private Instant until = Instant.MIN;

  BackOff(Clock clock, Duration first, Duration longest) {
    this.clock = clock;
    this.first = first;
    this.longest = longest;
    this.pause = first;
  }

  /** Starts a pause and returns its length. */
  Duration next() {
    Duration current = pause;
    from = clock.instant();
    until = from.plus(current);
    Duration doubled = current.multipliedBy(2);
    pause = doubled.compareTo(longest) > 0 ? longest : doubled;
    return current;
  }

  /** Whether the pause has passed; also if the clock was set back. */
  boolean isOver() {
    Instant now = clock.instant();
    return !now.isBefore(until) || now.isBefore(from);
  }

  /** The next pause is the first one again. */
  void reset() {
    pause = first;
  }
}
