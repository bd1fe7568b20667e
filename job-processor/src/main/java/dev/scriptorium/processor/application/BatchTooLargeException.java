package dev.scriptorium.processor.application;

/**
 * A batch needs more of what is stored than one transaction may load; a part of it needs less.
 * Nothing was applied.
 */
public final class BatchTooLargeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BatchTooLargeException(String message) {
    super(message);
  }
}
