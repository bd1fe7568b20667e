package dev.scriptorium.standalone;

import java.time.Duration;

/** How long a test waits for what must happen. */
public final class Waiting {
  private Waiting() {}

  /**
   * Only a test that fails waits so long; a machine that does other work too may need much of it.
   */
  public static final Duration LIMIT = Duration.ofMinutes(3);
}
