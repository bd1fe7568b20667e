package dev.scriptorium.captions.layout;

/** The rules about times, in the order of docs/contract/cielo24.md, 7.1: a later one wins. */
final class TimingRules {

  private static final long READABLE_MS = 1000;

  private final LayoutOptions options;

  TimingRules(LayoutOptions options) {
    this.options = options;
  }

  /**
   * @param reading how long each is to be shown to be read, in ms
   */
  void apply(CueTimes times, long[] reading) {
    long shortest = options.shortestMs();
    long longest = options.longestMs();
    MinimumLength.apply(times, shortest);
    linger(times, reading, longest);
    cut(times, longest);
    closeGaps(times, longest);
    MinimumGap.apply(times, options.smallestGapMs(), shortest);
  }

  /**
   * A short caption stays up to a second of the silence that follows it, and one that is read too
   * fast as long as it can. It takes time from no other caption.
   */
  private void linger(CueTimes times, long[] reading, long longest) {
    for (int i = 0; i < times.size(); i++) {
      boolean isLast = i + 1 == times.size();
      long next = isLast ? Long.MAX_VALUE : times.start(i + 1);
      long silence = isLast ? times.end(i) : next - options.mergeGapInterval();
      long shown = Math.min(times.start(i) + READABLE_MS, silence);
      long readable = Math.min(times.start(i) + reading[i], next);
      long end =
          Math.min(
              Math.max(shown, readable),
              longest == Long.MAX_VALUE ? longest : times.start(i) + longest);
      times.setEnd(i, Math.max(times.end(i), end));
    }
  }

  /** {@code maximum_caption_duration}. */
  private static void cut(CueTimes times, long longest) {
    for (int i = 0; i < times.size(); i++) {
      if (times.duration(i) > longest) {
        times.setEnd(i, times.start(i) + longest);
      }
    }
  }

  /**
   * {@code merge_gap_interval}: a caption is shown until the next. Where it would be shown too
   * long, the next begins earlier, as far as it does not last too long.
   */
  private void closeGaps(CueTimes times, long longest) {
    for (int i = 0; i + 1 < times.size(); i++) {
      long gap = times.start(i + 1) - times.end(i);
      if (gap <= 0 || gap >= options.mergeGapInterval()) {
        continue;
      }
      long beyond = Math.max(0, times.duration(i) + gap - longest);
      long spare = Math.max(0, longest - times.duration(i + 1));
      times.setStart(i + 1, times.start(i + 1) - Math.min(beyond, spare));
      times.setEnd(i, times.start(i + 1));
    }
  }
}
