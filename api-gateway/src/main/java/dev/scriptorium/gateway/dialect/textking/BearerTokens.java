package dev.scriptorium.gateway.dialect.textking;

import dev.scriptorium.gateway.account.Caller;
import dev.scriptorium.gateway.account.Callers;
import dev.scriptorium.gateway.submission.NotSentException;
import dev.scriptorium.gateway.web.BearerToken;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;

/** Bearer tokens of requests (docs/contract/textking.md, 2, RFC 6750 section 2.1). */
final class BearerTokens {

  private final Callers callers;

  BearerTokens(Callers callers) {
    this.callers = callers;
  }

  /** The token of a request, valid or not. */
  static String of(HttpServletRequest request) {
    return BearerToken.of(request)
        .orElseThrow(
            () ->
                new TextkingFault(
                    FaultCode.MISSING_TOKEN,
                    "Send 'Authorization: Bearer <token>' with every request"));
  }

  /** The caller of the request; checked before anything is changed. */
  Caller caller(HttpServletRequest request) {
    String token = of(request);
    try {
      return callers.find(token).orElseThrow(BearerTokens::invalid);
    } catch (DataAccessResourceFailureException
        | RecoverableDataAccessException
        | TransientDataAccessException e) {
      throw new NotSentException("The caller cannot be looked up", e);
    }
  }

  static TextkingFault invalid() {
    return new TextkingFault(FaultCode.INVALID_TOKEN, "The access token is unknown or has expired");
  }
}
