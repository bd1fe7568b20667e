package dev.scriptorium.gateway.account;

/** What became of a login. */
public sealed interface Login {

  /**
   * A session is open.
   *
   * @param token 32 lower-case hexadecimal digits
   */
  record Opened(String token) implements Login {
    @Override
    public String toString() {
      return "Opened";
    }
  }

  /** The name, the password or the key is wrong. */
  record Rejected() implements Login {}

  /** Too many logins failed before; nothing was checked. */
  record Suspended() implements Login {}
}
