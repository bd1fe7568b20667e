package dev.scriptorium.captions.cue;

/**
 * A part of a line that does not look as usual.
 *
 * @param line its number in the cue, from 0
 * @param from its first character, as {@link String#charAt} counts
 * @param to the character after its last
 */
public record StyledRange(int line, int from, int to, TextStyle style) {

  public StyledRange {
    if (line < 0 || from < 0 || to <= from || style.isPlain()) {
      throw new IllegalArgumentException(
          "Style from %d to %d in line %d".formatted(from, to, line));
    }
  }
}
