package dev.scriptorium.standalone;

import java.time.Duration;

/** How long a test waits for a condition. */
public final class Waiting {
  private Waiting() {}

  /** Only a failing test waits this long; a busy machine may need much of it. */
  public static final Duration LIMIT = Duration.ofMinutes(3);
}
