package dev.scriptorium.worker.protocol;

/**
 * No answer, or none that decides: whether the call had an effect is not known. The same call may
 * be repeated.
 */
public final class ServerAwayException extends WorkException {

  private static final long serialVersionUID = 1L;

  ServerAwayException(String message) {
    super(message);
  }
}
