package dev.scriptorium.standalone;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what a start needs. */
final class Patience {

  private Patience() {}

  /**
   * @throws StartupFailure if it takes longer than the limit
   */
  static void until(BooleanSupplier condition, Duration limit, Duration step) {
    var deadline = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new StartupFailure(
            "Scriptorium is not ready after %d s; its log says why.".formatted(limit.toSeconds()));
      }
      try {
        Thread.sleep(step);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new StartupFailure("Interrupted while starting.", e);
      }
    }
  }
}
