package dev.scriptorium.gateway.work;

import java.time.Duration;

/** Durations as numbers. */
final class Seconds {

  private static final double MILLIS = 1000.0;

  private Seconds() {}

  /** For {@code make_interval(secs => ?)}. */
  static double of(Duration duration) {
    return duration.toMillis() / MILLIS;
  }
}
