package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.gateway.account.Account;
import dev.scriptorium.gateway.account.Accounts;
import dev.scriptorium.gateway.account.Caller;
import dev.scriptorium.gateway.account.Callers;
import java.util.UUID;

/** The caller of a request, and the account that it names (docs/contract/cielo24.md, 4.1). */
final class AccountAccess {

  private final Callers callers;
  private final Accounts accounts;

  AccountAccess(Callers callers, Accounts accounts) {
    this.callers = callers;
    this.accounts = accounts;
  }

  /**
   * @throws ApiException the token is missing or not valid
   */
  Caller caller(ApiRequest request) {
    return callers.find(request.token()).orElseThrow(ApiException::badToken);
  }

  /**
   * The account of this name.
   *
   * @throws ApiException there is none, or it is neither the caller's own nor a descendant
   */
  Account named(String username, Caller caller) {
    Account account =
        accounts
            .find(username)
            .orElseThrow(
                () ->
                    ApiException.of(
                        ErrorType.ACCOUNT_DOES_NOT_EXIST, "The account does not exist"));
    if (!account.isWithin(caller)) {
      throw ApiException.unprivileged();
    }
    return account;
  }

  /** The account that a parameter names; by default the caller's own. */
  UUID selected(ApiRequest request, String parameter, Caller caller) {
    return request
        .given(parameter)
        .filter(name -> !name.equals(caller.username()))
        .map(name -> named(name, caller).id())
        .orElse(caller.accountId());
  }
}
