package dev.scriptorium.gateway.work;

import dev.scriptorium.gateway.web.BearerToken;
import jakarta.servlet.http.HttpServletRequest;

/** Who a worker is, by its bearer token. */
final class WorkerAccess {

  private final WorkerTokens tokens;

  WorkerAccess(WorkerTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * @throws WorkFault there is none, or it is not valid
   */
  WorkerToken token(HttpServletRequest request) {
    String token =
        BearerToken.of(request)
            .orElseThrow(
                () ->
                    unauthorized("Send 'Authorization: Bearer <worker token>' with every request"));
    return tokens
        .find(token)
        .orElseThrow(() -> unauthorized("The worker token is unknown or has expired"));
  }

  private static WorkFault unauthorized(String detail) {
    return new WorkFault(WorkFaultCode.UNAUTHORIZED, detail);
  }
}
