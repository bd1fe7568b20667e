package dev.scriptorium.gateway.account;

import java.util.UUID;

/**
 * A sub-account to create.
 *
 * @param firstName may be empty, like the following
 */
public record NewAccount(
    String username,
    String password,
    UUID parent,
    String firstName,
    String lastName,
    String email) {

  @Override
  public String toString() {
    return "NewAccount[" + username + "]";
  }
}
