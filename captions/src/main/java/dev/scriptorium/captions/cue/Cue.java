package dev.scriptorium.captions.cue;

import java.util.List;

/**
 * Text on the screen for a while.
 *
 * @param start when it appears, in ms from the beginning of the media; not negative
 * @param end when it disappears, in ms; after {@code start}
 * @param lines what it says, without line ends; at least one, none of them blank
 * @param words when each word of it is spoken, in order; empty where that is not known
 * @param look where it is on the screen, and its styles
 */
public record Cue(long start, long end, List<String> lines, List<Word> words, Look look) {

  public Cue {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("A cue from %d ms to %d ms".formatted(start, end));
    }
    lines = List.copyOf(lines);
    words = List.copyOf(words);
    requireText(lines);
    requireStyles(look, lines);
  }

  /** A cue that looks as usual. */
  public Cue(long start, long end, List<String> lines, List<Word> words) {
    this(start, end, lines, words, Look.PLAIN);
  }

  /** A cue whose words have no times of their own. */
  public Cue(long start, long end, List<String> lines) {
    this(start, end, lines, List.of(), Look.PLAIN);
  }

  /**
   * A word and when it is spoken.
   *
   * @param start in ms
   * @param end in ms
   * @param text as shown, with its punctuation
   */
  public record Word(long start, long end, String text) {}

  /**
   * The same at another time.
   *
   * @param newStart in ms
   * @param newEnd in ms, after {@code newStart}
   */
  public Cue at(long newStart, long newEnd) {
    return new Cue(newStart, newEnd, lines, words, look);
  }

  /** The same text in other lines; styles stay with their characters. */
  public Cue with(List<String> newLines, List<Word> newWords) {
    return part(newLines, newWords, 0);
  }

  /**
   * A part of the same text; styles stay with their characters.
   *
   * @param skipped how many characters, white space not counted, are ahead of it
   */
  public Cue part(List<String> newLines, List<Word> newWords, int skipped) {
    return new Cue(start, end, newLines, newWords, look.over(lines, newLines, skipped));
  }

  /** The same with another look. */
  public Cue with(Look other) {
    return new Cue(start, end, lines, words, other);
  }

  /** Its duration, in ms. */
  public long duration() {
    return end - start;
  }

  private static void requireStyles(Look look, List<String> lines) {
    for (StyledRange range : look.styles()) {
      if (range.line() >= lines.size() || range.to() > lines.get(range.line()).length()) {
        throw new IllegalArgumentException("A style beyond the text: " + range);
      }
    }
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
