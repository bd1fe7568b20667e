package dev.scriptorium.captions.format;

import dev.scriptorium.captions.format.file.ClockScanner;
import org.jspecify.annotations.Nullable;

/** Times in square brackets at the beginning of a line: {@code [HH:MM:SS.mmm]}. */
final class TimeStamps {

  private TimeStamps() {}

  /** The text of a caption; a beginning that would be a time stamp has a parenthesis. */
  static String defused(String line) {
    return in(line) == null ? line : line.replaceFirst("\\[", "(");
  }

  /** Scans the time stamp at the beginning of a line; null if there is none. */
  static @Nullable ClockScanner in(String line) {
    ClockScanner scanner = new ClockScanner(line);
    scanner.skipSpaces();
    if (!scanner.skip("[") || !scanner.scanClock()) {
      return null;
    }
    scanner.skipSpaces();
    return scanner.skip("]") ? scanner : null;
  }
}
