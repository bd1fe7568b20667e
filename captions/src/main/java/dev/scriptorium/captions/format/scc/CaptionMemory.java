package dev.scriptorium.captions.format.scc;

import dev.scriptorium.captions.cue.Anchor;
import dev.scriptorium.captions.cue.Anchor.Horizontal;
import dev.scriptorium.captions.cue.Anchor.Vertical;
import dev.scriptorium.captions.cue.TextStyle;
import dev.scriptorium.captions.format.file.StyledText;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The rows of a caption while it is written, and where the next character goes. */
final class CaptionMemory {

  /** A row holds more than is seen of it on a screen, so that nothing is lost. */
  private static final int COLUMNS = 256;

  private static final char NOTHING = 0;
  private static final int THIRD = Codes.ROWS / 3;
  private static final int OFF_CENTER = 4;
  private static final int AT_SIDE = 4;
  private static final char TRANSPARENT_SPACE = '\u00A0';

  private final char[][] rows = new char[Codes.ROWS][];
  private final @Nullable TextStyle[][] styles = new TextStyle[Codes.ROWS][];
  private int row = Codes.ROWS - 1;
  private int column;
  private boolean isEmpty = true;

  /**
   * @param newRow from 1
   */
  void moveTo(int newRow, int newColumn) {
    row = newRow - 1;
    column = newColumn;
  }

  void moveBy(int columns) {
    column = Math.min(column + columns, COLUMNS - 1);
  }

  /** Writes a character; false if the row is full. */
  boolean write(char character, TextStyle style) {
    if (column == COLUMNS) {
      return false;
    }
    if (rows[row] == null) {
      rows[row] = new char[COLUMNS];
      styles[row] = new TextStyle[COLUMNS];
    }
    styles[row][column] = style;
    rows[row][column++] = character;
    isEmpty &= character == ' ' || character == TRANSPARENT_SPACE;
    return true;
  }

  void backspace() {
    if (column > 0) {
      column--;
      deleteToEnd();
    }
  }

  void deleteToEnd() {
    if (rows[row] != null) {
      Arrays.fill(rows[row], column, COLUMNS, NOTHING);
    }
  }

  /** A caption that does not say where it begins begins at the left. */
  void erase() {
    Arrays.fill(rows, null);
    Arrays.fill(styles, null);
    column = 0;
    isEmpty = true;
  }

  /** Whether nothing was written since it was erased. */
  boolean isEmpty() {
    return isEmpty;
  }

  /** What can be seen, from the top, and where it is. */
  StyledText text() {
    StyledText text = new StyledText();
    int top = Codes.ROWS;
    int left = COLUMNS;
    int right = 0;
    for (int r = 0; r < rows.length; r++) {
      if (rows[r] != null) {
        String line = new String(rows[r]).replace(NOTHING, ' ').replace(TRANSPARENT_SPACE, ' ');
        for (int c = 0; c < COLUMNS; c++) {
          text.add(line.substring(c, c + 1), styleAt(r, c));
        }
        text.add("\n", TextStyle.PLAIN);
        int end = line.stripTrailing().length();
        if (end > 0) {
          top = Math.min(top, r);
          left = Math.min(left, line.length() - line.stripLeading().length());
          right = Math.max(right, end);
        }
      }
    }
    return text.at(Anchor.of(vertical(top), horizontal(left, right)));
  }

  private TextStyle styleAt(int r, int c) {
    TextStyle style = styles[r][c];
    return style == null || rows[r][c] == NOTHING ? TextStyle.PLAIN : style;
  }

  private static Vertical vertical(int top) {
    return top < THIRD ? Vertical.TOP : top < 2 * THIRD ? Vertical.MIDDLE : Vertical.BOTTOM;
  }

  /** What is as far from one side as from the other is centered. */
  private static Horizontal horizontal(int left, int right) {
    int free = RowWrap.COLUMNS - right;
    if (Math.abs(left - free) <= OFF_CENTER) {
      return Horizontal.CENTER;
    }
    return left <= AT_SIDE
        ? Horizontal.LEFT
        : free <= AT_SIDE ? Horizontal.RIGHT : Horizontal.CENTER;
  }
}
