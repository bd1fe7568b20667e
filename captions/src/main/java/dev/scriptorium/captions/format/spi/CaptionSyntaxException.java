package dev.scriptorium.captions.format.spi;

/** The input is not of the format; the message says what is wrong. */
public final class CaptionSyntaxException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final String problem;

  /**
   * @param line where, from 1
   */
  public CaptionSyntaxException(int line, String problem) {
    super("Line %d: %s".formatted(line, problem));
    this.line = line;
    this.problem = problem;
  }

  /** What is wrong, without the place. */
  public String problem() {
    return problem;
  }

  /** Where, from 1. */
  public int line() {
    return line;
  }
}
