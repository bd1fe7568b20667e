package dev.scriptorium.captions.format.scc;

/**
 * A character cell.
 *
 * @param code without parity: one byte of a basic character, two of another
 * @param character in Unicode
 * @param fallback the basic character that an extended one replaces; 0 for the others
 */
record Glyph(int code, char character, int fallback) {

  boolean isBasic() {
    return code < 0x100;
  }

  boolean isSpace() {
    return code == ' ';
  }
}
