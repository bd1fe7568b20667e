package dev.scriptorium.gateway.web;

/** Too much of the same is being done at the moment. Nothing of this request was done. */
public final class BusyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message for the client
   */
  public BusyException(String message) {
    super(message);
  }
}
