package dev.scriptorium.captions.format.scc;

import java.util.Arrays;
import java.util.List;

/** The rows of a caption while it is written, and where the next character goes. */
final class CaptionMemory {

  /** A row holds more than is seen of it on a screen, so that nothing is lost. */
  private static final int COLUMNS = 256;

  private static final char NOTHING = 0;
  private static final char TRANSPARENT_SPACE = '\u00A0';

  private final char[][] rows = new char[Codes.ROWS][];
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
  boolean write(char character) {
    if (column == COLUMNS) {
      return false;
    }
    if (rows[row] == null) {
      rows[row] = new char[COLUMNS];
    }
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
    column = 0;
    isEmpty = true;
  }

  /** Whether nothing was written since it was erased. */
  boolean isEmpty() {
    return isEmpty;
  }

  /** What can be seen, from the top. */
  List<String> lines() {
    return Arrays.stream(rows)
        .filter(line -> line != null)
        .map(line -> new String(line).replace(NOTHING, ' ').replace(TRANSPARENT_SPACE, ' ').strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
