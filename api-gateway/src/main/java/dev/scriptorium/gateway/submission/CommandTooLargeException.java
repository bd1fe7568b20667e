package dev.scriptorium.gateway.submission;

/** Nothing was changed: the command is larger than a record may be. A client error. */
public final class CommandTooLargeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CommandTooLargeException(String message) {
    super(message);
  }

  public CommandTooLargeException(String message, Throwable cause) {
    super(message, cause);
  }
}
