package dev.scriptorium.captions.format.file;

import java.io.IOException;

/** Input exceeds a limit; the reader turns it into a syntax error with the line. */
final class TooLongException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String problem;

  TooLongException(String problem) {
    super(problem);
    this.problem = problem;
  }

  @Override
  public String getMessage() {
    return problem;
  }
}
