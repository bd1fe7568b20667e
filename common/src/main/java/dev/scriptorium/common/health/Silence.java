package dev.scriptorium.common.health;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Since when something that happens again and again has not happened. For any thread. */
public final class Silence {

  private final LongSupplier nanoTime;
  private volatile long last;

  /** Counts from now on. */
  public Silence() {
    this(System::nanoTime);
  }

  /**
   * Counts from now on.
   *
   * @param nanoTime never goes back; only differences count
   */
  public Silence(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.last = nanoTime.getAsLong();
  }

  /** It has happened. */
  public void end() {
    last = nanoTime.getAsLong();
  }

  /** How long it has not. */
  public Duration duration() {
    return Duration.ofNanos(Math.max(0, nanoTime.getAsLong() - last));
  }

  /** Whether it has not for longer than a limit. */
  public boolean exceeds(Duration limit) {
    return duration().compareTo(limit) > 0;
  }
}
