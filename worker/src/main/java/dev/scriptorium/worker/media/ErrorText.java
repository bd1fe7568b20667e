package dev.scriptorium.worker.media;

import java.util.regex.Pattern;

/**
 * What a program says about errors: the beginning is kept, and of all of it the complaints about
 * sound that could not be decoded are counted. (Some releases of ffmpeg count them themselves and
 * fail when there are too many, others do not.)
 */
final class ErrorText {

  private static final int MOST_KEPT = 16 * 1024;
  private static final int MOST_OF_LINE = 1024;
  private static final Pattern DECODE_ERROR =
      Pattern.compile(
          "Error while decoding stream|Error submitting packet to decoder|Decoding error");

  private final StringBuilder kept = new StringBuilder();
  private final StringBuilder line = new StringBuilder();
  private long decodeErrors;

  synchronized void add(String text) {
    kept.append(text, 0, Math.min(text.length(), MOST_KEPT - kept.length()));
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        endOfLine();
      } else if (line.length() < MOST_OF_LINE) {
        line.append(c);
      }
    }
  }

  private void endOfLine() {
    if (DECODE_ERROR.matcher(line).find()) {
      decodeErrors++;
    }
    line.setLength(0);
  }

  /** At most the first 16 KB. */
  synchronized String beginning() {
    return kept.toString();
  }

  synchronized long decodeErrors() {
    return decodeErrors;
  }
}
