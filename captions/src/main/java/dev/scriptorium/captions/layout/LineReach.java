package dev.scriptorium.captions.layout;

/** The longest line that begins with each run. */
final class LineReach {

  private final int[] ends;

  LineReach(Runs runs, int lineLength) {
    ends = new int[runs.size()];
    int full = 0;
    for (int start = 0; start < ends.length; start++) {
      full = Math.max(full, start);
      while (full < ends.length
          && (full == start || runs.forcedBreak(full) == ForcedBreak.NONE)
          && runs.columns(start, full + 1) <= lineLength) {
        full++;
      }
      ends[start] = breakable(runs, start, full);
    }
  }

  /** The last place where it can end; beyond the line length if there is none before. */
  int of(int start) {
    return ends[start];
  }

  private static int breakable(Runs runs, int start, int full) {
    int end = full;
    while (end > start && !runs.isBreakable(end)) {
      end--;
    }
    if (end > start) {
      return end;
    }
    end = full + 1;
    while (!runs.isBreakable(end)) {
      end++;
    }
    return end;
  }
}
