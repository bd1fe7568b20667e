package dev.scriptorium.captions;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongConsumer;

/**
 * Runs random tests; a failure names its seed, and {@code -Dcaptions.seed=} runs that one alone.
 * Seeds are new each time, so few of them do day by day; {@code -Dcaptions.times=20} takes twenty
 * times as many, before a release or after a change of an algorithm.
 */
public final class Seeds {

  private static final String PROPERTY = "captions.seed";
  private static final int TIMES = Integer.getInteger("captions.times", 1);

  private Seeds() {}

  /** How many to try where so many are enough for one run of many. */
  public static int times(int count) {
    return count * TIMES;
  }

  /** Runs a test for a number of new seeds. */
  public static void forEach(int count, LongConsumer test) {
    Long only = Long.getLong(PROPERTY);
    if (only != null) {
      run(only, test);
      return;
    }
    long first = ThreadLocalRandom.current().nextLong(1L << 40);
    for (int i = 0; i < times(count); i++) {
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
