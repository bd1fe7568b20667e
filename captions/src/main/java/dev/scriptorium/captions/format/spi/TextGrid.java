package dev.scriptorium.captions.format.spi;

/**
 * What a format can show at once; layout keeps to it whatever its options say.
 *
 * @param columns most characters of a line
 * @param lines most lines of a caption
 */
public record TextGrid(int columns, int lines) {

  /** No limit of the format's own. */
  public static final TextGrid UNLIMITED = new TextGrid(Integer.MAX_VALUE, Integer.MAX_VALUE);
}
