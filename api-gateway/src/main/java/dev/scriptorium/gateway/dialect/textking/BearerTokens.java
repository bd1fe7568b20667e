package dev.scriptorium.gateway.dialect.textking;

import dev.scriptorium.gateway.account.Caller;
import dev.scriptorium.gateway.account.Callers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/** Bearer tokens of requests (contract 2, RFC 6750 section 2.1). */
final class BearerTokens {

  private static final int MAX_LENGTH = 600;
  private static final Pattern BEARER =
      Pattern.compile("bearer +([A-Za-z0-9._~+/-]+=*) *", Pattern.CASE_INSENSITIVE);

  private final Callers callers;

  BearerTokens(Callers callers) {
    this.callers = callers;
  }

  /** The token that a request carries, valid or not. */
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

  /** Who sent the request. */
  Caller caller(HttpServletRequest request) {
    return callers.find(of(request)).orElseThrow(BearerTokens::invalid);
  }

  static TextkingFault invalid() {
    return new TextkingFault(FaultCode.INVALID_TOKEN, "The access token is unknown or has expired");
  }
}
