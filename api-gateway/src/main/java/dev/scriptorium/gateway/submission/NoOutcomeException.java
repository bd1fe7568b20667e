package dev.scriptorium.gateway.submission;

/** No outcome arrived in time: the command may or may not have been applied. */
public final class NoOutcomeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NoOutcomeException(String message) {
    super(message);
  }

  public NoOutcomeException(String message, Throwable cause) {
    super(message, cause);
  }
}
