package dev.scriptorium.worker.protocol;

/** A call without the answer that was hoped for. */
public abstract sealed class WorkException extends Exception
    permits ServerAwayException, RefusedException {

  private static final long serialVersionUID = 1L;

  WorkException(String message) {
    super(message);
  }
}
