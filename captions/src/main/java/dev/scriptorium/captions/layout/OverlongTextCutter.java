package dev.scriptorium.captions.layout;

import java.util.BitSet;

/** Cuts text longer than a line: at break opportunities, otherwise between any two characters. */
final class OverlongTextCutter {

  private final String text;
  private final BitSet lineEnds;
  private final int lineLength;
  private final Columns columns;

  OverlongTextCutter(String text, BitSet lineEnds, int lineLength, Columns columns) {
    this.text = text;
    this.lineEnds = lineEnds;
    this.lineLength = lineLength;
    this.columns = columns;
  }

  /** Adds innerBreaks to those that are there. */
  void cut(double[] costs) {
    int from = 0;
    for (int to = 1; to <= text.length(); to++) {
      if (to == text.length() || costs[to] != InnerBreaks.NONE) {
        if (isLong(from, to)) {
          cutAtOpportunities(costs, from, to);
        }
        from = to;
      }
    }
  }

  private void cutAtOpportunities(double[] costs, int from, int to) {
    int start = from;
    int at = lineEnds.nextSetBit(from + 1);
    while (at > 0 && at < to) {
      costs[at] = BreakCosts.INSIDE_WORD;
      cutAnywhere(costs, start, at);
      start = at;
      at = lineEnds.nextSetBit(at + 1);
    }
    cutAnywhere(costs, start, to);
  }

  private void cutAnywhere(double[] costs, int from, int to) {
    String part = text.substring(from, to);
    int width = columns.of(part);
    if (width > lineLength) {
      int lines = (width + lineLength - 1) / lineLength;
      columns.cut(
          part,
          (width + lines - 1) / lines,
          end -> {
            if (from + end < to) {
              costs[from + end] = BreakCosts.EMERGENCY;
            }
          });
    }
  }

  private boolean isLong(int from, int to) {
    boolean maybe = (to - from) * 2L > lineLength;
    return maybe && columns.of(text.substring(from, to)) > lineLength;
  }
}
