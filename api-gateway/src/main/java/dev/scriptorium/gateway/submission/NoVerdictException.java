package dev.scriptorium.gateway.submission;

/** No verdict came in time: the command may or may not have been applied. */
public final class NoVerdictException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NoVerdictException(String message) {
    super(message);
  }

  public NoVerdictException(String message, Throwable cause) {
    super(message, cause);
  }
}
