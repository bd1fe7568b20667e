package dev.scriptorium.captions.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text without spaces, token by token, and the pieces made of it so far. Most stretches are one
 * plain word and become one piece; others are cut where there are {@link Edges}.
 */
final class Stretch {

  private final Pieces pieces;
  private final int lineLength;
  private final Columns columns = new Columns();
  private final Edges edges;
  private final List<Piece> tokens = new ArrayList<>();
  private final List<Boundary> boundaries = new ArrayList<>();
  private @Nullable Piece first;
  private Boundary beforeFirst = Boundaries.first();

  Stretch(Pieces pieces, String language, LayoutOptions options) {
    this.pieces = pieces;
    this.lineLength = options.charactersPerCaptionLine();
    this.edges = new Edges(language, lineLength, columns);
  }

  /** Adds a token, to this stretch or to a new one. */
  void add(Piece token, Boundary before) {
    boolean continues = !before.isSpaced() && before.wall() == Wall.NONE && !before.isSentence();
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

  Pieces finished() {
    flush();
    return pieces;
  }

  private void flush() {
    if (first != null && first.isPlain() && first.columns() <= lineLength) {
      pieces.add(first, beforeFirst);
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

  /** The first token stays out of the lists until it is known that it is not all. */
  private void gather() {
    if (first != null) {
      tokens.add(first);
      boundaries.add(beforeFirst);
      first = null;
    }
  }

  private void cut() {
    StringBuilder all = new StringBuilder();
    for (Piece token : tokens) {
      all.append(token.text());
    }
    double[] costs = edges.costs(all.toString(), tokens, boundaries);
    int offset = 0;
    for (int t = 0; t < tokens.size(); t++) {
      Boundary before = t == 0 ? boundaries.get(0) : Boundary.within(costs[offset], false);
      cut(tokens.get(t), before, offset, costs);
      offset += tokens.get(t).text().length();
    }
  }

  private void cut(Piece token, Boundary boundary, int offset, double[] costs) {
    Boundary before = boundary;
    int length = token.text().length();
    int from = 0;
    for (int to = 1; to <= length; to++) {
      if (to == length || costs[offset + to] != Edges.NONE) {
        pieces.add(part(token, from, to), before);
        before = Boundary.within(costs[offset + to], false);
        from = to;
      }
    }
  }

  private Piece part(Piece token, int from, int to) {
    String whole = token.text();
    if (to - from == whole.length()) {
      return token;
    }
    String text = whole.substring(from, to);
    return new Piece(
        text,
        columns.of(text),
        true,
        token.word(),
        token.isSpoken(),
        token.isCounted() && from == 0,
        time(token, from),
        time(token, to));
  }

  private static long time(Piece token, int offset) {
    double part = (double) offset / token.text().length();
    return token.start() + (long) ((token.end() - token.start()) * part);
  }
}
