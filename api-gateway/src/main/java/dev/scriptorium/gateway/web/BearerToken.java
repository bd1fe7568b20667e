package dev.scriptorium.gateway.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/** The bearer token of a request (RFC 6750, section 2.1). */
public final class BearerToken {

  private static final int MAX_LENGTH = 600;
  private static final Pattern BEARER =
      Pattern.compile("bearer +([A-Za-z0-9._~+/-]+=*) *", Pattern.CASE_INSENSITIVE);

  private BearerToken() {}

  /** The token, valid or not; empty if there is not exactly one. */
  public static Optional<String> of(HttpServletRequest request) {
    List<String> headers = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
    if (headers.size() != 1 || headers.getFirst().length() > MAX_LENGTH) {
      return Optional.empty();
    }
    Matcher bearer = BEARER.matcher(headers.getFirst());
    return bearer.matches() ? Optional.of(bearer.group(1)) : Optional.empty();
  }
}
