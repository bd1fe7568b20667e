package dev.scriptorium.captions.quality;

/** Overflow-safe arithmetic on times. */
final class Times {

  /** Some 140,000 years: up to here sums of times and durations do not overflow. */
  static final long LAST = 1L << 52;

  private Times() {}

  /** {@code a - b}, clamped to a number that can be negated. */
  static long difference(long a, long b) {
    var difference = a - b;
    if (((a ^ b) & (a ^ difference)) < 0) {
      return a < 0 ? -Long.MAX_VALUE : Long.MAX_VALUE;
    }
    return Math.max(difference, -Long.MAX_VALUE);
  }
}
