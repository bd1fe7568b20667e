package dev.scriptorium.captions.format.file;

import java.io.IOException;

/** Input goes beyond a limit; travels as an I/O fault to the reader, which says where. */
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
