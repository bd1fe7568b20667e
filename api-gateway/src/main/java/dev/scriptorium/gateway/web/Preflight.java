package dev.scriptorium.gateway.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The OPTIONS request by which a browser asks whether a page may send the actual one. Hides what
 * makes it one, so that it reaches the dialects: Spring would respond to it by itself.
 */
public final class Preflight extends HttpServletRequestWrapper {

  private static final String REQUEST_METHOD = "Access-Control-Request-Method";
  private static final String ALLOWED = Preflight.class.getName();

  private Preflight(HttpServletRequest request) {
    super(request);
  }

  /** Whether the page may call: then the response must be 204 with {@code Allow}. */
  public static boolean isOfAllowedPage(HttpServletRequest request) {
    return request.getAttribute(ALLOWED) != null;
  }

  static boolean is(HttpServletRequest request) {
    return request.getMethod().equals("OPTIONS")
        && request.getHeader("Origin") != null
        && request.getHeader(REQUEST_METHOD) != null;
  }

  static Preflight ofAllowedPage(HttpServletRequest request) {
    request.setAttribute(ALLOWED, ALLOWED);
    return new Preflight(request);
  }

  static Preflight ofOtherPage(HttpServletRequest request) {
    return new Preflight(request);
  }

  @Override
  public @Nullable String getHeader(String name) {
    return name.equalsIgnoreCase(REQUEST_METHOD) ? null : super.getHeader(name);
  }
}
