package dev.scriptorium.captions.format.scc;

/** The control codes of channel 1, two bytes without parity each. */
final class Codes {

  static final int RESUME_LOADING = 0x1420;
  static final int BACKSPACE = 0x1421;
  static final int DELETE_TO_END = 0x1424;
  static final int ROLL_UP_2 = 0x1425;
  static final int ROLL_UP_4 = 0x1427;
  static final int RESUME_DIRECT = 0x1429;
  static final int TEXT_RESTART = 0x142A;
  static final int RESUME_TEXT = 0x142B;
  static final int ERASE_DISPLAYED = 0x142C;
  static final int CARRIAGE_RETURN = 0x142D;
  static final int ERASE_NON_DISPLAYED = 0x142E;
  static final int END_OF_CAPTION = 0x142F;
  static final int TAB_OFFSET = 0x1720;

  static final int ROWS = 15;

  private static final int INDENT = 4;
  private static final int[] ROW = {
    0x1140, 0x1160, 0x1240, 0x1260, 0x1540, 0x1560, 0x1640, 0x1660, 0x1740, 0x1760, 0x1040, 0x1340,
    0x1360, 0x1440, 0x1460
  };

  private Codes() {}

  /**
   * Goes to a row, white text.
   *
   * @param row from 1
   * @param column from 0, a multiple of 4
   */
  static int preamble(int row, int column) {
    return ROW[row - 1] + 0x10 + 2 * (column / INDENT);
  }

  /**
   * Goes to the first column of a row, with a style.
   *
   * @param row from 1
   * @param style of {@link StyleCodes}
   */
  static int styledPreamble(int row, int style) {
    return ROW[row - 1] | style;
  }

  /** Whether a preamble indents, and so has no style. */
  static boolean isIndented(int code) {
    return (code & 0x10) != 0;
  }

  /** The row that a preamble goes to, from 1; 0 if it is not one. */
  static int row(int code) {
    var high = code & 0xFF00;
    // Row 11 has a code of its own, with one half only.
    var key = high == 0x1000 ? 0x1040 : code & 0xFF60;
    for (var row = 1; row <= ROWS; row++) {
      if (ROW[row - 1] == key) {
        return row;
      }
    }
    return 0;
  }

  /** The column that a preamble goes to. */
  static int column(int code) {
    return (code & 0x10) == 0 ? 0 : (code & 0x0E) / 2 * INDENT;
  }

  static boolean isControl(int code) {
    var high = code >> 8;
    return high >= 0x10 && high < 0x20;
  }

  static boolean isPreamble(int code) {
    return (code & 0xFF) >= 0x40;
  }

  /** With the bit that makes the number of ones in each byte odd. */
  static int withParity(int code) {
    return odd(code >> 8) << 8 | odd(code & 0xFF);
  }

  private static int odd(int b) {
    return Integer.bitCount(b) % 2 == 0 ? b | 0x80 : b;
  }
}
