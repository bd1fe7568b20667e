package dev.scriptorium.captions.cue;

import java.util.ArrayList;
import java.util.List;

/**
 * How a cue looks: where it is, and what is italic or colored.
 *
 * @param anchor where it is
 * @param styles in order, apart; what no range covers is plain
 */
public record Look(Anchor anchor, List<StyledRange> styles) {

  /** At the bottom, without any style. */
  public static final Look PLAIN = new Look(Anchor.BOTTOM_CENTER, List.of());

  public Look {
    styles = List.copyOf(styles);
  }

  /**
   * A part of a line in one style.
   *
   * @param text not empty
   */
  public record Piece(String text, TextStyle style) {}

  /**
   * A line cut into pieces of one style each.
   *
   * @param number of the line, from 0
   */
  public List<Piece> pieces(int number, String line) {
    if (styles.isEmpty()) {
      return List.of(new Piece(line, TextStyle.PLAIN));
    }
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (StyledRange range : styles) {
      if (range.line() == number) {
        add(pieces, line.substring(at, range.from()), TextStyle.PLAIN);
        add(pieces, line.substring(range.from(), range.to()), range.style());
        at = range.to();
      }
    }
    add(pieces, line.substring(at), TextStyle.PLAIN);
    return pieces;
  }

  /**
   * The same for text that was broken in other lines.
   *
   * @param old the lines of this look
   * @param lines of the new one: the same characters but for white space, or a part of them
   * @param skipped how many characters of the old lines, white space not counted, are ahead of them
   */
  Look over(List<String> old, List<String> lines, int skipped) {
    if (styles.isEmpty()) {
      return this;
    }
    List<TextStyle> byCharacter = byCharacter(old);
    List<StyledRange> moved = new ArrayList<>();
    int at = skipped;
    for (int line = 0; line < lines.size(); line++) {
      List<TextStyle> found = new ArrayList<>();
      for (int i = 0; i < lines.get(line).length(); i++) {
        boolean isSpace = Character.isWhitespace(lines.get(line).charAt(i));
        found.add(style(byCharacter, isSpace ? at - 1 : at, at));
        at += isSpace ? 0 : 1;
      }
      addRanges(line, found, moved);
    }
    return new Look(anchor, moved);
  }

  /**
   * Ranges of equal style in one line.
   *
   * @param styles of each character
   * @param ranges what is found is added to
   */
  public static void addRanges(int line, List<TextStyle> styles, List<StyledRange> ranges) {
    int from = 0;
    for (int to = 1; to <= styles.size(); to++) {
      if (to == styles.size() || !styles.get(to).equals(styles.get(from))) {
        if (!styles.get(from).isPlain()) {
          ranges.add(new StyledRange(line, from, to, styles.get(from)));
        }
        from = to;
      }
    }
  }

  /** The style of a character; of a space if those on both sides agree. */
  private static TextStyle style(List<TextStyle> styles, int before, int at) {
    if (before < 0 || at >= styles.size()) {
      return TextStyle.PLAIN;
    }
    TextStyle style = styles.get(at);
    return styles.get(before).equals(style) ? style : TextStyle.PLAIN;
  }

  /** Of each character that is not white space. */
  private List<TextStyle> byCharacter(List<String> lines) {
    List<TextStyle> all = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      for (Piece piece : pieces(line, lines.get(line))) {
        piece
            .text()
            .chars()
            .filter(c -> !Character.isWhitespace(c))
            .forEach(c -> all.add(piece.style()));
      }
    }
    return all;
  }

  private static void add(List<Piece> pieces, String text, TextStyle style) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, style));
    }
  }
}
