package dev.scriptorium.gateway.account;

/** The password of the account that is created at start-up has too few characters. */
public final class ShortPasswordException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ShortPasswordException(int minimum) {
    super(
        "scriptorium.account.password (SCRIPTORIUM_PASSWORD of ./run) must have at least %d"
                .formatted(minimum)
            + " characters (scriptorium.gateway.account.min-password-length).");
  }
}
