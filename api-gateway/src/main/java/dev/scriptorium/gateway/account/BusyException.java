package dev.scriptorium.gateway.account;

/** So many passwords are being checked that this one had to wait too long. Nothing happened. */
public final class BusyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BusyException(String message) {
    super(message);
  }
}
