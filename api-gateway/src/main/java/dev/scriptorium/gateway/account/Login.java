package dev.scriptorium.gateway.account;

import java.time.Duration;

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

  /**
   * Too many wrong passwords for this name from this address; this one was not checked.
   *
   * @param retryAfter how long until the next one is checked
   */
  record Suspended(Duration retryAfter) implements Login {}
}
