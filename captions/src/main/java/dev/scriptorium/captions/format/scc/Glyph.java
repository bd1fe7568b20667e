package dev.scriptorium.captions.format.scc;

import dev.scriptorium.captions.cue.TextStyle;

/**
 * A character cell.
 *
 * @param code without parity: one byte of a basic character, two of another
 * @param character in Unicode
 * @param fallback the basic character that an extended one replaces; 0 for the others
 * @param style as it is to be shown
 */
record Glyph(int code, char character, int fallback, TextStyle style) {

  Glyph(int code, char character, int fallback) {
    this(code, character, fallback, TextStyle.PLAIN);
  }

  Glyph in(TextStyle other) {
    return other.isPlain() ? this : new Glyph(code, character, fallback, other);
  }

  boolean isBasic() {
    return code < 0x100;
  }

  boolean isSpace() {
    return code == ' ';
  }
}
