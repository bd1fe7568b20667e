package dev.scriptorium.captions.format.spi;

/** The input is not of the format; the message says what is wrong. */
public final class CaptionSyntaxException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int line;

  /**
   * @param line where, from 1
   */
  public CaptionSyntaxException(int line, String problem) {
    super("Line %d: %s".formatted(line, problem));
    this.line = line;
  }

  /** Where, from 1. */
  public int line() {
    return line;
  }
}
