package dev.scriptorium.captions.format.spi;

/**
 * What a reader repaired, guessed or skipped.
 *
 * @param line where, from 1; 0 for the whole file
 * @param text for people
 */
public record ReadNote(int line, String text) {

  @Override
  public String toString() {
    return line == 0 ? text : "Line %d: %s".formatted(line, text);
  }
}
