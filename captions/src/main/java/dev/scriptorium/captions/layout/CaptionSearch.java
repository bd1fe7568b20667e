package dev.scriptorium.captions.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Divides runs into captions: of all divisions that the options permit, the one that costs least,
 * its line ends included.
 */
final class CaptionSearch {

  /** No caption has more runs: words, mostly. */
  private static final int MOST_RUNS = 80;

  /** Captions longer than this multiple of the target length are not considered. */
  private static final double LONGEST_PER_TARGET = 2.5;

  private final Runs runs;
  private final LayoutOptions options;
  private final CaptionCosts costs;
  private final LineSearch lines;
  private final double perColumn;
  private final List<Caption> captions = new ArrayList<>();
  private double[] best = {};
  private int[] starts = {};

  /**
   * A caption.
   *
   * @param from its first run
   * @param to the run after its last
   * @param lineStarts the first run of each of its lines
   */
  record Caption(int from, int to, int[] lineStarts) {}

  CaptionSearch(Runs runs, LayoutOptions options) {
    this.runs = runs;
    this.options = options;
    this.costs = new CaptionCosts(runs, options);
    this.perColumn = 1.0 / ((options.charactersPerCaptionLine() + 1.0) * options.linesPerCaption());
    this.lines = new LineSearch(runs, options, MOST_RUNS);
  }

  List<Caption> captions() {
    int from = 0;
    for (int to = 1; to <= runs.size(); to++) {
      if (runs.forcedBreak(to) == ForcedBreak.CAPTION) {
        divide(from, to);
        from = to;
      }
    }
    return captions;
  }

  /** What is between two forcedBreaks. */
  private void divide(int from, int to) {
    if (to - from <= MOST_RUNS && isOneCaption(from, to)) {
      captions.add(new Caption(from, to, lines.lineStarts(to)));
    } else {
      search(from, to);
      addBest(from, to);
    }
  }

  /** Whether any two captions would cost more. */
  private boolean isOneCaption(int from, int to) {
    lines.explore(from, to, to);
    return lines.cost(to) + costs.of(from, to) <= 2 * CaptionCosts.BASE;
  }

  private void search(int from, int to) {
    if (best.length <= to - from) {
      best = new double[to - from + 1];
      starts = new int[to - from + 1];
    }
    Arrays.fill(best, 0, to - from + 1, LineSearch.IMPOSSIBLE);
    best[0] = 0;
    extend(from, from, to);
    double enough = ofTwo(from, to);
    for (int start = from + 1; start < to; start++) {
      double least = best[start - from] + CaptionCosts.BASE * captionsNeeded(start, to);
      if (least < best[to - from] && least <= enough) {
        extend(from, start, to);
      }
    }
  }

  /** The cost of two reasonable captions; {@link LineSearch#IMPOSSIBLE} if it takes more. */
  private double ofTwo(int from, int to) {
    int middle = to;
    for (int end = to - 1; end > from && captionsNeeded(end, to) == 1; end--) {
      if (best[end - from] < best[middle - from]) {
        middle = end;
      }
    }
    if (middle == to || farthest(middle, to) < to) {
      return best[to - from];
    }
    lines.explore(middle, to, to);
    return best[middle - from] + lines.cost(to) + costs.of(middle, to);
  }

  private double captionsNeeded(int from, int to) {
    return Math.max(1, Math.ceil(runs.columns(from, to) * perColumn));
  }

  private void extend(int from, int start, int to) {
    int farthest = farthest(start, to);
    if (farthest == to && captionsNeeded(start, to) == 1 && isOneCaption(start, to)) {
      enter(from, start, to);
      return;
    }
    lines.explore(start, start, farthest);
    for (int end = start + 1; end <= farthest; end++) {
      enter(from, start, end);
    }
  }

  private void enter(int from, int start, int end) {
    double cost = lines.cost(end);
    if (cost != LineSearch.IMPOSSIBLE) {
      cost += best[start - from] + costs.of(start, end);
      if (cost < best[end - from]) {
        best[end - from] = cost;
        starts[end - from] = start;
      }
    }
  }

  /** The last place where a caption could end; there is always at least one. */
  private int farthest(int start, int to) {
    double longest = LONGEST_PER_TARGET * options.layoutTargetCaptionLengthMs();
    int most = Math.min(to, start + MOST_RUNS);
    int end = start + 1;
    while (!runs.isBreakable(end)) {
      end++;
    }
    if (end < most && runs.duration(start, most) <= longest) {
      return most;
    }
    while (end < most
        && (runs.duration(start, end + 1) <= longest
            || runs.countedWords(start, end) < options.captionWordsMin())) {
      end++;
    }
    return end;
  }

  private void addBest(int from, int to) {
    Deque<Caption> backwards = new ArrayDeque<>();
    for (int end = to; end > from; end = backwards.getFirst().from()) {
      int start = starts[end - from];
      lines.explore(start, end, end);
      backwards.addFirst(new Caption(start, end, lines.lineStarts(end)));
    }
    captions.addAll(backwards);
  }
}
