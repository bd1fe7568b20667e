package dev.scriptorium.captions.format.scc;

import dev.scriptorium.captions.cue.Anchor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Words to be sent one after the other, a frame each. A control code is sent twice. */
final class Transmission {

  private static final int NOTHING = -1;

  private final List<int[]> units = new ArrayList<>();
  private int pending = NOTHING;

  /** Loads a caption. */
  static Transmission loading(List<List<Glyph>> rows, Anchor anchor) {
    var transmission = new Transmission();
    transmission.control(Codes.RESUME_LOADING);
    transmission.control(Codes.ERASE_NON_DISPLAYED);
    var row =
        switch (anchor.vertical()) {
          case TOP -> 0;
          case MIDDLE -> (Codes.ROWS - rows.size()) / 2;
          case BOTTOM -> Codes.ROWS - rows.size();
        };
    for (var glyphs : rows) {
      var free = RowWrap.COLUMNS - glyphs.size();
      var column =
          switch (anchor.horizontal()) {
            case LEFT -> 0;
            case CENTER -> free / 2;
            case RIGHT -> free;
          };
      transmission.row(++row, column, glyphs);
    }
    return transmission;
  }

  static Transmission of(int code) {
    var transmission = new Transmission();
    transmission.control(code);
    return transmission;
  }

  /** A style begins with a preamble or in place of a space, so that it holds for whole words. */
  private void row(int row, int column, List<Glyph> glyphs) {
    var style = StyleCodes.encoded(glyphs.getFirst().style());
    if (style != 0 && column == 0) {
      control(Codes.styledPreamble(row, style));
    } else {
      // A mid-row code takes a column
      goTo(row, style == 0 ? column : column - 1);
      midRow(style);
    }
    for (var i = 0; i < glyphs.size(); i++) {
      var glyph = glyphs.get(i);
      var next =
          glyph.isSpace() && i + 1 < glyphs.size()
              ? StyleCodes.encoded(glyphs.get(i + 1).style())
              : style;
      if (next == style) {
        glyph(glyph);
      } else {
        control(StyleCodes.MID_ROW | next);
        style = next;
      }
    }
    flush();
  }

  private void midRow(int style) {
    if (style != 0) {
      control(StyleCodes.MID_ROW | style);
    }
  }

  private void goTo(int row, int column) {
    control(Codes.preamble(row, column));
    if (column % 4 > 0) {
      control(Codes.TAB_OFFSET + column % 4);
    }
  }

  private void glyph(Glyph glyph) {
    if (glyph.isBasic()) {
      basic(glyph.code());
      return;
    }
    if (glyph.fallback() != 0) {
      basic(glyph.fallback());
    }
    control(glyph.code());
  }

  private void basic(int code) {
    if (pending == NOTHING) {
      pending = code;
    } else {
      units.add(new int[] {pending << 8 | code});
      pending = NOTHING;
    }
  }

  private void control(int code) {
    flush();
    units.add(new int[] {code, code});
  }

  private void flush() {
    if (pending != NOTHING) {
      units.add(new int[] {pending << 8});
      pending = NOTHING;
    }
  }

  /** How many frames it takes. */
  int length() {
    return units.stream().mapToInt(unit -> unit.length).sum();
  }

  /** The words, without parity. */
  int[] words() {
    return units.stream().flatMapToInt(Arrays::stream).toArray();
  }

  Transmission then(int code) {
    var longer = new Transmission();
    longer.units.addAll(units);
    longer.control(code);
    return longer;
  }

  /** With a code that is sent after so many frames, or one less where it would split a code. */
  Transmission with(int code, long frames) {
    var longer = new Transmission();
    var isIn = false;
    var sent = 0;
    for (var unit : units) {
      if (!isIn && sent + unit.length > frames) {
        longer.control(code);
        isIn = true;
      }
      longer.units.add(unit);
      sent += unit.length;
    }
    return isIn ? longer : longer.then(code);
  }
}
