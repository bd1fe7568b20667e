package dev.scriptorium.captions.layout;

/**
 * {@code minimum_caption_length_ms}: a short caption stays longer, and captions after it begin
 * later. No caption gives up time that it needs for its own minimum length, and none begins later
 * than halfway through its words.
 */
final class MinimumLength {

  private MinimumLength() {}

  static void apply(CueTimes times, long shortest) {
    if (shortest <= 0) {
      return;
    }
    long[] latest = latestStarts(times, shortest);
    for (int i = 0; i < times.size(); i++) {
      if (i > 0) {
        times.setStart(i, Math.max(times.start(i), times.end(i - 1)));
      }
      long end = Math.min(times.start(i) + shortest, latest[i + 1]);
      times.setEnd(i, Math.max(times.end(i), end));
    }
  }

  /** How late each can begin. */
  private static long[] latestStarts(CueTimes times, long shortest) {
    long[] latest = new long[times.size() + 1];
    latest[times.size()] = Long.MAX_VALUE;
    for (int i = times.size() - 1; i >= 0; i--) {
      long forItself = Math.min(latest[i + 1] - shortest, times.start(i) + times.duration(i) / 2);
      latest[i] = Math.max(times.start(i), forItself);
    }
    return latest;
  }
}
