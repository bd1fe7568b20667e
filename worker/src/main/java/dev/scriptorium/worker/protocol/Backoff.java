package dev.scriptorium.worker.protocol;

import java.time.Duration;

/**
 * Pauses between repeats: each twice as long as the one before.
 *
 * @param first pause
 * @param longest none is longer
 */
public record Backoff(Duration first, Duration longest) {

  private static final int MOST_DOUBLINGS = 20;

  /**
   * @param failures how many calls have failed, from 1
   */
  public Duration after(int failures) {
    Duration pause = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    return pause.compareTo(longest) < 0 ? pause : longest;
  }
}
