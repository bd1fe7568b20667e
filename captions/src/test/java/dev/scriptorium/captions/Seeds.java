package dev.scriptorium.captions;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongConsumer;

/**
 * Runs random tests; a failure names its seed, and {@code -Dcaptions.seed=} runs that one alone.
 */
public final class Seeds {

  private static final String PROPERTY = "captions.seed";

  private Seeds() {}

  /** Runs a test for a number of new seeds. */
  public static void forEach(int count, LongConsumer test) {
    Long only = Long.getLong(PROPERTY);
    if (only != null) {
      run(only, test);
      return;
    }
    long first = ThreadLocalRandom.current().nextLong(1L << 40);
    for (int i = 0; i < count; i++) {
      run(first + i, test);
    }
  }

  private static void run(long seed, LongConsumer test) {
    try {
      test.accept(seed);
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("-D" + PROPERTY + "=" + seed + ": " + e.getMessage(), e);
    }
  }
}
