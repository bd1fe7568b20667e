package dev.scriptorium.gateway.web;

import dev.scriptorium.gateway.web.WebProperties.Cors;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets pages of the allowed origins call the dialects from a browser (CORS, Fetch Standard).
 * Requests of other origins are handled as usual, without the headers that let a page read the
 * response: Spring's own filter rejects them, including those of clients that are not browsers.
 * Cookies are not allowed: the token comes in a parameter or a header. With no allowed origins a
 * preflight is an ordinary OPTIONS request.
 */
final class CorsFilter implements Filter {

  private static final String EXPOSED =
      "Allow, Content-Location, Location, Retry-After, WWW-Authenticate";
  private static final Pattern HEADER_NAMES = Pattern.compile("[\\w!#$%&'*+.^`|~, \\t-]+");

  private final Set<String> origins;
  private final String maxAge;
  private final List<DialectErrors> dialects;

  CorsFilter(Cors settings, List<DialectErrors> dialects) {
    Set<String> origins = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    origins.addAll(settings.allowedOrigins());
    this.origins = origins;
    this.maxAge = Long.toString(settings.maxAge().toSeconds());
    this.dialects = dialects.stream().filter(DialectErrors::servesPages).toList();
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    HttpServletResponse reply = (HttpServletResponse) response;
    String allowed = servesPages(http) ? allowed(http.getHeader("Origin"), reply) : null;
    if (allowed != null) {
      reply.setHeader("Access-Control-Allow-Origin", allowed);
      reply.setHeader("Access-Control-Expose-Headers", EXPOSED);
    }
    if (!Preflight.is(http)) {
      chain.doFilter(http, reply);
    } else if (allowed == null) {
      chain.doFilter(Preflight.ofOtherPage(http), reply);
    } else {
      chain.doFilter(Preflight.ofAllowedPage(http), reply);
      grant(http, reply);
    }
  }

  /** Turns the response to OPTIONS into that to a preflight; an unknown path remains a 404. */
  private void grant(HttpServletRequest request, HttpServletResponse response) {
    String methods = response.getHeader("Allow");
    if (methods == null) {
      return;
    }
    response.setHeader("Access-Control-Allow-Methods", methods);
    String headers = request.getHeader("Access-Control-Request-Headers");
    if (headers != null && HEADER_NAMES.matcher(headers).matches()) {
      response.setHeader("Access-Control-Allow-Headers", headers);
    }
    response.setHeader("Access-Control-Max-Age", maxAge);
    response.addHeader("Vary", "Access-Control-Request-Headers");
  }

  /** The allowed origin for the response; null if it is not allowed, or there is none. */
  private @Nullable String allowed(@Nullable String origin, HttpServletResponse response) {
    if (origins.contains(Cors.ANY)) {
      return origin == null ? null : Cors.ANY;
    }
    if (!origins.isEmpty()) {
      response.addHeader("Vary", "Origin");
    }
    return origin != null && origins.contains(origin) ? origin : null;
  }

  private boolean servesPages(HttpServletRequest request) {
    String path = request.getRequestURI();
    return dialects.stream().anyMatch(dialect -> dialect.covers(path));
  }
}
