package dev.scriptorium.processor.kafka;

/** The consumer cannot continue: only a new one can. */
final class BrokenSourceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BrokenSourceException(RuntimeException cause) {
    super(cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
  }
}
