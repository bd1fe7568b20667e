package dev.scriptorium.gateway.dialect.textking;

import dev.scriptorium.gateway.account.Caller;
import dev.scriptorium.gateway.account.Callers;
import dev.scriptorium.gateway.submission.NotSentException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;

/** Bearer tokens of requests (docs/contract/textking.md, 2, RFC 6750 section 2.1). */
final class BearerTokens {

  private static final int MAX_LENGTH = 600;
  private static final Pattern BEARER =
      Pattern.compile("bearer +([A-Za-z0-9._~+/-]+=*) *", Pattern.CASE_INSENSITIVE);

  private final Callers callers;

  BearerTokens(Callers callers) {
    this.callers = callers;
  }

  /** The token of a request, valid or not. */
  static String of(HttpServletRequest request) {
    List<String> headers = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
    if (headers.size() == 1 && headers.getFirst().length() <= MAX_LENGTH) {
      Matcher bearer = BEARER.matcher(headers.getFirst());
      if (bearer.matches()) {
        return bearer.group(1);
      }
    }
    throw new TextkingFault(
        FaultCode.MISSING_TOKEN, "Send 'Authorization: Bearer <token>' with every request");
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
