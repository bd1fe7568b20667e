package dev.scriptorium.captions.format;

import dev.scriptorium.captions.format.file.StyledText;
import org.jspecify.annotations.Nullable;

/** The syntax of a text format that consists of blocks of a time line and lines of text. */
interface CueSyntax {

  /** The times in a line; null if it is not a time line. */
  @Nullable TimeLine timeLine(String line);

  /** Whether a line is a malformed time line. */
  boolean isBrokenTimeLine(String line);

  /** Whether a line directly before a time line, and after an empty one, names the cue. */
  boolean isName(String line);

  /** Whether a block that begins with this line is a comment. */
  boolean beginsComment(String line);

  /**
   * What to display.
   *
   * @param text of the cue, raw
   * @param settings what follows its times; may be empty
   */
  StyledText shown(String text, String settings);

  /**
   * A time line.
   *
   * @param start in ms
   * @param end in ms
   * @param rest text that follows on the same line; mostly empty
   * @param settings what follows and is not text; mostly empty
   */
  record TimeLine(long start, long end, String rest, String settings) {}
}
