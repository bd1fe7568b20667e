package dev.scriptorium.captions.format;

import java.util.List;
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

  /** The lines to display, from the raw text of a cue. */
  List<String> shown(String text);

  /**
   * A time line.
   *
   * @param start in ms
   * @param end in ms
   * @param rest text that follows on the same line; mostly empty
   */
  record TimeLine(long start, long end, String rest) {}
}
