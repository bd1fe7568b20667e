package dev.scriptorium.gateway.work;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/** Who a worker is, by its bearer token (RFC 6750, section 2.1). */
final class WorkerAccess {

  private static final int LONGEST = 600;
  private static final Pattern BEARER =
      Pattern.compile("bearer +([A-Za-z0-9._~+/-]+=*) *", Pattern.CASE_INSENSITIVE);

  private final WorkerTokens tokens;

  WorkerAccess(WorkerTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * @throws WorkFault there is none, or it is not valid
   */
  WorkerToken token(HttpServletRequest request) {
    List<String> headers = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
    if (headers.size() == 1 && headers.getFirst().length() <= LONGEST) {
      Matcher bearer = BEARER.matcher(headers.getFirst());
      if (bearer.matches()) {
        return tokens
            .find(bearer.group(1))
            .orElseThrow(() -> unauthorized("The worker token is unknown or has expired"));
      }
    }
    throw unauthorized("Send 'Authorization: Bearer <worker token>' with every request");
  }

  private static WorkFault unauthorized(String detail) {
    return new WorkFault(WorkFaultCode.UNAUTHORIZED, detail);
  }
}
