package dev.scriptorium.captions.format.scc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Words to be sent one after the other, a frame each. A control code is sent twice. */
final class Transmission {

  private static final int NOTHING = -1;

  private final List<int[]> units = new ArrayList<>();
  private int pending = NOTHING;

  /** Loads a caption: its rows at the bottom, centred. */
  static Transmission loading(List<List<Glyph>> rows) {
    var transmission = new Transmission();
    transmission.control(Codes.RESUME_LOADING);
    transmission.control(Codes.ERASE_NON_DISPLAYED);
    var row = Codes.ROWS - rows.size();
    for (var glyphs : rows) {
      transmission.row(++row, glyphs);
    }
    return transmission;
  }

  static Transmission of(int code) {
    var transmission = new Transmission();
    transmission.control(code);
    return transmission;
  }

  private void row(int row, List<Glyph> glyphs) {
    var column = (RowWrap.COLUMNS - glyphs.size()) / 2;
    control(Codes.preamble(row, column));
    if (column % 4 > 0) {
      control(Codes.TAB_OFFSET + column % 4);
    }
    glyphs.forEach(this::glyph);
    flush();
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
