package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.gateway.account.ApiKeys;
import dev.scriptorium.gateway.account.Credentials;
import dev.scriptorium.gateway.account.Login;
import dev.scriptorium.gateway.account.LoginForm;
import dev.scriptorium.gateway.account.Sessions;
import dev.scriptorium.gateway.dialect.cielo24.ApiRequest.BodyKind;
import dev.scriptorium.gateway.dialect.cielo24.Cielo24Properties.Limits;
import java.util.Optional;

/**
 * account/login in all its forms (contract 5.1.1): parameters or headers, password or key. A token
 * that comes along is ignored.
 */
final class LoginCall implements Call {

  private final Sessions sessions;
  private final Limits limits;

  LoginCall(Sessions sessions, Limits limits) {
    this.sessions = sessions;
    this.limits = limits;
  }

  @Override
  public Reply answer(ApiRequest request) {
    Credentials credentials = credentials(request);
    return switch (sessions.login(credentials)) {
      case Login.Opened opened ->
          Reply.member(
              credentials.form() == LoginForm.JSON ? "api_token" : "ApiToken", opened.token());
      case Login.Rejected rejected -> throw rejected(credentials);
      case Login.Suspended suspended -> throw ApiException.suspended(suspended.retryAfter());
    };
  }

  private Credentials credentials(ApiRequest request) {
    String username =
        value(request, "username", limits.username(), "x-auth-user")
            .orElseThrow(() -> ApiRequest.missing("username"));
    Optional<String> password =
        value(request, "password", limits.password(), "x-auth-password")
            .or(() -> request.header("x-auth-key", limits.password()));
    Optional<String> key = value(request, "securekey", limits.password(), "x-auth-securekey");
    if (password.isEmpty() && key.isEmpty()) {
      throw ApiRequest.missing("password or securekey");
    }
    return new Credentials(
        username,
        password.orElse(null),
        key.orElse(null),
        request.headers().address(),
        request.bodyKind() == BodyKind.JSON ? LoginForm.JSON : LoginForm.PARAMETERS);
  }

  private static Optional<String> value(
      ApiRequest request, String parameter, int limit, String header) {
    return request.given(parameter, limit).or(() -> request.header(header, limit));
  }

  /** Clients tell a removed key by its error, also when they passed it as the password. */
  private static ApiException rejected(Credentials credentials) {
    String failed =
        credentials.password() != null ? credentials.password() : String.valueOf(credentials.key());
    return ApiKeys.hasFormat(failed)
        ? ApiException.unprivileged()
        : ApiException.of(ErrorType.LOGIN_INVALID, "Invalid user name, password or key");
  }
}
