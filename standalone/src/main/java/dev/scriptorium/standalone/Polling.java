package dev.scriptorium.standalone;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a condition during start-up. */
final class Polling {

  private Polling() {}

  /**
   * @return whether it became true before the timeout
   * @throws StartupFailure if the wait is interrupted
   */
  static boolean until(BooleanSupplier condition, Duration timeout, Duration interval) {
    var deadline = System.nanoTime() + timeout.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      try {
        Thread.sleep(interval);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new StartupFailure("Interrupted while starting.", e);
      }
    }
    return true;
  }
}
