package dev.scriptorium.captions.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** In what the text formats differ that are blocks of a time line and lines of text. */
interface CueDialect {

  /** The times in a line; null if it is no time line. */
  @Nullable TimeLine timeLine(String line);

  /** Whether a line was meant to be a time line. */
  boolean isBrokenTimeLine(String line);

  /** Whether a line directly before a time line, and after an empty one, names the cue. */
  boolean isName(String line);

  /** Whether a block that begins so has no text of a cue. */
  boolean beginsComment(String line);

  /** The lines that are shown, of a text as it stands in the file. */
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
