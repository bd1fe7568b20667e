package dev.scriptorium.standalone;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what a start needs. */
final class Patience {

  private Patience() {}

  /**
   * @return whether it came true within the limit
   * @throws StartupFailure if the wait is interrupted
   */
  static boolean until(BooleanSupplier condition, Duration limit, Duration step) {
    var deadline = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      try {
        Thread.sleep(step);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new StartupFailure("Interrupted while starting.", e);
      }
    }
    return true;
  }
}
