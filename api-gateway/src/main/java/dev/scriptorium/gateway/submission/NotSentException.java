package dev.scriptorium.gateway.submission;

/** Nothing was changed: Kafka is unavailable. Retrying later is safe. */
public final class NotSentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotSentException(String message) {
    super(message);
  }

  public NotSentException(String message, Throwable cause) {
    super(message, cause);
  }
}
