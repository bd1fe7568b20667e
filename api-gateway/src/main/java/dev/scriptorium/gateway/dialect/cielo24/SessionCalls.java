package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.gateway.account.Callers;
import dev.scriptorium.gateway.account.Sessions;

/** The calls about open sessions (docs/contract/cielo24.md, 5.1.2, 5.1.8). */
final class SessionCalls {

  private final AccountAccess access;
  private final Callers callers;
  private final Sessions sessions;

  SessionCalls(AccountAccess access, Callers callers, Sessions sessions) {
    this.access = access;
    this.callers = callers;
    this.sessions = sessions;
  }

  /** A key used as a token is not a session: there is nothing to close, which is not an error. */
  Reply logout(ApiRequest request) {
    String token = request.token();
    if (!sessions.logout(token) && callers.find(token).isEmpty()) {
      throw ApiException.badToken();
    }
    return Reply.noContent();
  }

  Reply verifyKey(ApiRequest request) {
    return Reply.member("name", access.caller(request).username());
  }
}
