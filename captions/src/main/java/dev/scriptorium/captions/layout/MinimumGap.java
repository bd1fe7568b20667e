package dev.scriptorium.captions.layout;

/**
 * {@code minimum_gap_between_captions_ms}: captions end earlier, and where that leaves nothing to
 * read the next begins later. A gap is too small only where both are down to 1 ms.
 */
final class MinimumGap {

  /** Shorter captions are unreadable. */
  private static final long FLASH_MS = 200;

  private MinimumGap() {}

  /**
   * @param shortest what each caption keeps while the other has more, in ms
   */
  static void apply(CueTimes times, long gap, long shortest) {
    for (int i = 0; gap > 0 && i + 1 < times.size(); i++) {
      long floor = Math.max(shortest, FLASH_MS);
      endEarlier(times, i, gap, floor);
      startLater(times, i + 1, gap, floor);
      endEarlier(times, i, gap, 1);
      startLater(times, i + 1, gap, 1);
    }
  }

  private static void endEarlier(CueTimes times, int i, long gap, long floor) {
    long missing = gap - (times.start(i + 1) - times.end(i));
    long spare = times.duration(i) - floor;
    if (missing > 0 && spare > 0) {
      times.setEnd(i, times.end(i) - Math.min(missing, spare));
    }
  }

  private static void startLater(CueTimes times, int i, long gap, long floor) {
    long missing = gap - (times.start(i) - times.end(i - 1));
    long spare = times.duration(i) - floor;
    if (missing > 0 && spare > 0) {
      times.setStart(i, times.start(i) + Math.min(missing, spare));
    }
  }
}
