package dev.scriptorium.captions.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text without spaces, token by token, and the runs build of it so far. Most stretches are one
 * plain word and become one run; others are cut where there are {@link InnerBreaks}.
 */
final class UnspacedText {

  private final Runs runs;
  private final int lineLength;
  private final Columns columns = new Columns();
  private final InnerBreaks innerBreaks;
  private final List<Run> tokens = new ArrayList<>();
  private final List<Boundary> boundaries = new ArrayList<>();
  private @Nullable Run first;
  private Boundary beforeFirst = Boundaries.first();

  UnspacedText(Runs runs, String language, LayoutOptions options) {
    this.runs = runs;
    this.lineLength = options.charactersPerCaptionLine();
    this.innerBreaks = new InnerBreaks(language, lineLength, columns);
  }

  /** Adds a token, to this unspaced or to a new one. */
  void add(Run token, Boundary before) {
    boolean continues =
        !before.isSpaced() && before.forcedBreak() == ForcedBreak.NONE && !before.isSentence();
    if (continues) {
      gather();
      tokens.add(token);
      boundaries.add(before);
    } else {
      flush();
      first = token;
      beforeFirst = before;
    }
  }

  Runs finished() {
    flush();
    return runs;
  }

  private void flush() {
    if (first != null && first.isPlain() && first.columns() <= lineLength) {
      runs.add(first, beforeFirst);
      first = null;
      return;
    }
    gather();
    if (!tokens.isEmpty()) {
      cut();
      tokens.clear();
      boundaries.clear();
    }
  }

  /** The first token is kept out of the lists until there is a second. */
  private void gather() {
    if (first != null) {
      tokens.add(first);
      boundaries.add(beforeFirst);
      first = null;
    }
  }

  private void cut() {
    StringBuilder all = new StringBuilder();
    for (Run token : tokens) {
      all.append(token.text());
    }
    double[] costs = innerBreaks.costs(all.toString(), tokens, boundaries);
    int offset = 0;
    for (int t = 0; t < tokens.size(); t++) {
      Boundary before = t == 0 ? boundaries.get(0) : Boundary.within(costs[offset], false);
      cut(tokens.get(t), before, offset, costs);
      offset += tokens.get(t).text().length();
    }
  }

  private void cut(Run token, Boundary boundary, int offset, double[] costs) {
    Boundary before = boundary;
    int length = token.text().length();
    int from = 0;
    for (int to = 1; to <= length; to++) {
      if (to == length || costs[offset + to] != InnerBreaks.NONE) {
        runs.add(part(token, from, to), before);
        before = Boundary.within(costs[offset + to], false);
        from = to;
      }
    }
  }

  private Run part(Run token, int from, int to) {
    String whole = token.text();
    if (to - from == whole.length()) {
      return token;
    }
    String text = whole.substring(from, to);
    return new Run(
        text,
        columns.of(text),
        true,
        token.word(),
        token.isSpoken(),
        token.isCounted() && from == 0,
        time(token, from),
        time(token, to));
  }

  private static long time(Run token, int offset) {
    double part = (double) offset / token.text().length();
    return token.start() + (long) ((token.end() - token.start()) * part);
  }
}
