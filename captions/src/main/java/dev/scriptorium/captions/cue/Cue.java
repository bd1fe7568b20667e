package dev.scriptorium.captions.cue;

import java.util.List;

/**
 * Text on the screen for a while.
 *
 * @param start when it appears, in ms from the beginning of the media; not negative
 * @param end when it disappears, in ms; after {@code start}
 * @param lines what it says, without line ends; at least one, none of them blank
 * @param words when each word of it is spoken, in order; empty where that is not known
 */
public record Cue(long start, long end, List<String> lines, List<Word> words) {

  public Cue {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("A cue from %d ms to %d ms".formatted(start, end));
    }
    lines = List.copyOf(lines);
    words = List.copyOf(words);
    requireText(lines);
  }

  /** A cue whose words have no times of their own. */
  public Cue(long start, long end, List<String> lines) {
    this(start, end, lines, List.of());
  }

  /**
   * A word and when it is spoken.
   *
   * @param start in ms
   * @param end in ms
   * @param text as shown, with its punctuation
   */
  public record Word(long start, long end, String text) {}

  /** Its duration, in ms. */
  public long duration() {
    return end - start;
  }

  private static void requireText(List<String> lines) {
    boolean isText = !lines.isEmpty();
    for (String line : lines) {
      isText &= !isNoLine(line);
    }
    if (!isText) {
      throw new IllegalArgumentException("A cue needs lines, and text in each: " + lines);
    }
  }

  private static boolean isNoLine(String line) {
    return line.isBlank() || line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0;
  }
}
