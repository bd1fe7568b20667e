package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.gateway.web.Origins;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Whether a token in a cookie counts. Browsers send cookies on their own, for links and pictures of
 * other sites too: such a token never authorizes a change by GET, or by a page of another origin.
 */
enum CookieToken {
  ACCEPTED,
  IGNORED;

  static CookieToken forReading() {
    return ACCEPTED;
  }

  static CookieToken forChange(HttpServletRequest request) {
    return request.getMethod().equals("POST") && !Origins.isOther(request) ? ACCEPTED : IGNORED;
  }
}
