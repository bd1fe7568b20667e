package dev.scriptorium.captions.layout;

/** How far a line that begins with a piece comes, whichever caption it is in. */
final class LineReach {

  private final int[] ends;

  LineReach(Pieces pieces, int lineLength) {
    ends = new int[pieces.size()];
    int full = 0;
    for (int start = 0; start < ends.length; start++) {
      full = Math.max(full, start);
      while (full < ends.length
          && (full == start || pieces.wall(full) == Wall.NONE)
          && pieces.columns(start, full + 1) <= lineLength) {
        full++;
      }
      ends[start] = breakable(pieces, start, full);
    }
  }

  /** The last place that it can end at; too far, if it can end nowhere before. */
  int of(int start) {
    return ends[start];
  }

  private static int breakable(Pieces pieces, int start, int full) {
    int end = full;
    while (end > start && !pieces.isBreakable(end)) {
      end--;
    }
    if (end > start) {
      return end;
    }
    end = full + 1;
    while (!pieces.isBreakable(end)) {
      end++;
    }
    return end;
  }
}
