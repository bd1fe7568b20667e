package dev.scriptorium.processor.application;

/**
 * The database rejects the data of a record (SQLSTATE 22, 23 or 54): the same again will fail
 * again.
 */
public final class RecordFaultException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public RecordFaultException(String message, Throwable cause) {
    super(message, cause);
  }
}
