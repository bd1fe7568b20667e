package dev.scriptorium.captions.format.scc;

import dev.scriptorium.captions.cue.Color;
import dev.scriptorium.captions.cue.Face;
import dev.scriptorium.captions.cue.TextStyle;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Styles as the low five bits of mid-row codes and of preambles without indent: seven colors,
 * italics (which are white), and an underline. CEA-608 has no bold.
 */
final class StyleCodes {

  /** A mid-row code changes the style, and is a space. */
  static final int MID_ROW = 0x1120;

  private static final int ITALICS = 0x0E;
  private static final int UNDERLINE = 1;
  private static final int STYLE = 0x0F;

  private static final List<Color> COLORS =
      List.of(
          Color.WHITE,
          new Color(0x00FF00),
          new Color(0x0000FF),
          new Color(0x00FFFF),
          new Color(0xFF0000),
          new Color(0xFFFF00),
          new Color(0xFF00FF));

  private StyleCodes() {}

  /**
   * The style after a code.
   *
   * @param before what held so far; italics keep its color
   */
  static TextStyle decoded(int code, @Nullable Color before) {
    int bits = code & STYLE;
    boolean isItalic = (bits & ITALICS) == ITALICS;
    TextStyle style = new TextStyle(Set.of(), isItalic ? before : COLORS.get(bits >> 1));
    style = isItalic ? style.with(Face.ITALIC) : style;
    return (bits & UNDERLINE) == 0 ? style : style.with(Face.UNDERLINE);
  }

  /** The bits of a style, or of what is nearest to it: an italic text loses its color. */
  static int encoded(TextStyle style) {
    int underline = style.faces().contains(Face.UNDERLINE) ? UNDERLINE : 0;
    if (style.faces().contains(Face.ITALIC)) {
      return ITALICS | underline;
    }
    Color color = style.color();
    return (color == null ? 0 : nearest(color) << 1) | underline;
  }

  private static int nearest(Color color) {
    int nearest = 0;
    for (int i = 1; i < COLORS.size(); i++) {
      if (COLORS.get(i).distance(color) < COLORS.get(nearest).distance(color)) {
        nearest = i;
      }
    }
    return nearest;
  }
}
