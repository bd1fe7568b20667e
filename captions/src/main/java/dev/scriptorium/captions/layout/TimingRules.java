package dev.scriptorium.captions.layout;

/** The rules about times, in the order of docs/contract/cielo24.md, 7.1: a later one wins. */
final class TimingRules {

  private final LayoutOptions options;

  TimingRules(LayoutOptions options) {
    this.options = options;
  }

  void apply(CueTimes times) {
    long shortest = options.shortestMs();
    long longest = options.longestMs();
    MinimumLength.apply(times, shortest);
    cut(times, longest);
    closeGaps(times, longest);
    MinimumGap.apply(times, options.smallestGapMs(), shortest);
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
