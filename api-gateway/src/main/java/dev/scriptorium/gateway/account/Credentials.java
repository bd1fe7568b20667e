package dev.scriptorium.gateway.account;

import org.jspecify.annotations.Nullable;

/**
 * What somebody logs in with; where both are given the key is tried first.
 *
 * @param password null if none was given
 * @param key an API key; null if none was given
 * @param address network address of the client
 * @param form format of the login request
 */
public record Credentials(
    String username,
    @Nullable String password,
    @Nullable String key,
    String address,
    LoginForm form) {

  @Override
  public String toString() {
    return "Credentials[" + username + "]";
  }
}
