package dev.scriptorium.captions.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Divides pieces into captions: of all divisions that the options permit, the one that costs least,
 * its line ends included.
 */
final class CaptionDivision {

  /** No caption has more pieces: words, mostly. */
  private static final int MOST_PIECES = 80;

  /** Captions longer than so many times the target length are not looked at. */
  private static final double LONGEST_PER_TARGET = 2.5;

  private final Pieces pieces;
  private final LayoutOptions options;
  private final CaptionCosts costs;
  private final LineDivision lines;
  private final double perColumn;
  private final List<Caption> captions = new ArrayList<>();
  private double[] best = {};
  private int[] starts = {};

  /**
   * A caption.
   *
   * @param from its first piece
   * @param to the piece behind its last
   * @param lineStarts the first piece of each of its lines
   */
  record Caption(int from, int to, int[] lineStarts) {}

  CaptionDivision(Pieces pieces, LayoutOptions options) {
    this.pieces = pieces;
    this.options = options;
    this.costs = new CaptionCosts(pieces, options);
    this.perColumn = 1.0 / ((options.charactersPerCaptionLine() + 1.0) * options.linesPerCaption());
    this.lines = new LineDivision(pieces, options, MOST_PIECES);
  }

  List<Caption> captions() {
    int from = 0;
    for (int to = 1; to <= pieces.size(); to++) {
      if (pieces.wall(to) == Wall.CAPTION) {
        divide(from, to);
        from = to;
      }
    }
    return captions;
  }

  /** What is between two walls. */
  private void divide(int from, int to) {
    if (to - from <= MOST_PIECES && isOneCaption(from, to)) {
      captions.add(new Caption(from, to, lines.lineStarts(to)));
    } else {
      search(from, to);
      addBest(from, to);
    }
  }

  /** Whether two captions would cost more, however they are. */
  private boolean isOneCaption(int from, int to) {
    lines.explore(from, to, to);
    return lines.cost(to) + costs.of(from, to) <= 2 * CaptionCosts.BASE;
  }

  private void search(int from, int to) {
    if (best.length <= to - from) {
      best = new double[to - from + 1];
      starts = new int[to - from + 1];
    }
    Arrays.fill(best, 0, to - from + 1, LineDivision.IMPOSSIBLE);
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

  /** What two captions cost that are not bad; {@link LineDivision#IMPOSSIBLE} if it takes more. */
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
    return Math.max(1, Math.ceil(pieces.columns(from, to) * perColumn));
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
    if (cost != LineDivision.IMPOSSIBLE) {
      cost += best[start - from] + costs.of(start, end);
      if (cost < best[end - from]) {
        best[end - from] = cost;
        starts[end - from] = start;
      }
    }
  }

  /** Where a caption could end at last; there is always a place that it can end before. */
  private int farthest(int start, int to) {
    double longest = LONGEST_PER_TARGET * options.layoutTargetCaptionLengthMs();
    int most = Math.min(to, start + MOST_PIECES);
    int end = start + 1;
    while (!pieces.isBreakable(end)) {
      end++;
    }
    if (end < most && pieces.duration(start, most) <= longest) {
      return most;
    }
    while (end < most
        && (pieces.duration(start, end + 1) <= longest
            || pieces.countedWords(start, end) < options.captionWordsMin())) {
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
