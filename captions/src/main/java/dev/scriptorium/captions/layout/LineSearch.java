package dev.scriptorium.captions.layout;

import java.util.Arrays;

/**
 * Divides what begins at one run into lines, the best way for each place where a caption could end.
 * What a division costs is that of its line ends, of lines of unequal length and of each line
 * beyond the first; see docs/captions-layout.md.
 */
final class LineSearch {

  static final double IMPOSSIBLE = Double.POSITIVE_INFINITY;

  private static final double UNEVEN = 70;
  private static final double TOP_HEAVY = 14;
  private static final double SECOND_LINE = 8;
  private static final double FURTHER_LINE = 60;
  private static final double LONELY_RUN = 60;
  private static final double SPEAKER_INSIDE_LINE = 60;

  private final Runs runs;
  private final LineReach reach;
  private final double perColumn;
  private final int mostLines;
  private final double[][] costs;
  private final int[][] lineStarts;
  private int from;
  private int lines;

  /**
   * @param mostRuns that {@link #explore} is asked to look at
   */
  LineSearch(Runs runs, LayoutOptions options, int mostRuns) {
    this.runs = runs;
    this.reach = new LineReach(runs, options.charactersPerCaptionLine());
    this.perColumn = 1.0 / options.charactersPerCaptionLine();
    this.mostLines = Math.min(options.linesPerCaption(), mostRuns);
    this.costs = new double[mostLines][];
    this.lineStarts = new int[mostLines][];
  }

  /**
   * Looks at all captions that begin with run {@code first} and end from {@code nearest} to {@code
   * farthest}.
   */
  void explore(int first, int nearest, int farthest) {
    from = first;
    lines = 1;
    prepare(0, farthest);
    int above = extend(0, first, 0, nearest, farthest);
    int reached = above;
    boolean hasSpeakers = runs.speakersInside(first, farthest) > 0;
    while (lines < mostLines && above > 0 && (reached < farthest || hasSpeakers)) {
      boolean isLast = lines == mostLines - 1;
      int nearestEnd = isLast ? Math.max(nearest, hasSpeakers ? 0 : reached + 1) : 0;
      above = addLine(above, nearestEnd, farthest);
      reached = Math.max(reached, above);
    }
  }

  /** The cost of the best line breaks of the caption that ends there, or {@link #IMPOSSIBLE}. */
  double cost(int end) {
    double best = IMPOSSIBLE;
    for (int line = 0; line < lines; line++) {
      best = Math.min(best, total(line, end));
    }
    return best;
  }

  /** Where the lines of the best division of the caption that ends there begin. */
  int[] lineStarts(int end) {
    int best = 0;
    for (int line = 1; line < lines; line++) {
      if (total(line, end) < total(best, end)) {
        best = line;
      }
    }
    int[] starts = new int[best + 1];
    int at = end;
    for (int line = best; line >= 0; line--) {
      at = lineStarts[line][at - from];
      starts[line] = at;
    }
    return starts;
  }

  /**
   * @param above how far the line before comes
   */
  private int addLine(int above, int nearest, int farthest) {
    int line = lines++;
    prepare(line, farthest);
    int reached = 0;
    for (int start = from + 1; start <= above && start < farthest; start++) {
      double before = costs[line - 1][start - from];
      if (before != IMPOSSIBLE) {
        double cost = before + runs.cost(start) + (line == 1 ? lonely(from, start) : 0);
        reached = Math.max(reached, extend(line, start, cost, nearest, farthest));
      }
    }
    return reached;
  }

  private void prepare(int line, int farthest) {
    int room = farthest - from + 1;
    if (costs[line] == null || costs[line].length < room) {
      costs[line] = new double[room * 2];
      lineStarts[line] = new int[room * 2];
    }
    Arrays.fill(costs[line], 0, room, IMPOSSIBLE);
  }

  /** Tries all ends of a line that begins there; returns the last one, 0 if there is none. */
  private int extend(int line, int start, double before, int nearest, int farthest) {
    int last = Math.min(reach.of(start), farthest);
    while (last > start && !runs.isBreakable(last)) {
      last--;
    }
    boolean isLast = line == mostLines - 1;
    for (int end = isLast ? Math.max(nearest, start + 1) : start + 1; end <= last; end++) {
      if (runs.isBreakable(end)) {
        enter(line, start, end, before);
      }
    }
    return last > start ? last : 0;
  }

  private void enter(int line, int start, int end, double before) {
    double filled = filled(start, end);
    double cost =
        before
            + (UNEVEN * filled - TOP_HEAVY * (line + 1)) * filled
            + SPEAKER_INSIDE_LINE * runs.speakersInside(start, end)
            + (line > 0 ? lonely(start, end) : 0);
    if (cost < costs[line][end - from]) {
      costs[line][end - from] = cost;
      lineStarts[line][end - from] = start;
    }
  }

  /** The cost relative to that of lines of equal length. */
  private double total(int line, int end) {
    double cost = costs[line][end - from];
    if (cost == IMPOSSIBLE) {
      return cost;
    }
    double filled = filled(from, end);
    double even = (UNEVEN * filled / (line + 1) - TOP_HEAVY * (line + 2) / 2) * filled;
    return cost - even + (line > 0 ? SECOND_LINE + FURTHER_LINE * (line - 1) : 0);
  }

  private double filled(int start, int end) {
    return runs.extent(start, end) * perColumn;
  }

  private static double lonely(int start, int end) {
    return end - start == 1 ? LONELY_RUN : 0;
  }
}
