package dev.scriptorium.gateway.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.springframework.http.HttpHeaders;

/**
 * Understands {@code Content-Encoding: gzip}; any other coding is 415 (RFC 9110, 15.5.16). A body
 * is inflated as a whole, within the limits of every body other than an upload.
 */
final class InflatingFilter implements Filter {

  private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

  private final Bodies bodies;
  private final Errors errors;

  InflatingFilter(Bodies bodies, Errors errors) {
    this.bodies = bodies;
    this.errors = errors;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    List<String> codings = codings(http);
    if (codings.isEmpty()) {
      chain.doFilter(request, response);
    } else if (codings.size() == 1 && GZIP.contains(codings.getFirst())) {
      inflated(http, answer, chain);
    } else {
      answer.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
      refuse(http, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, answer);
    }
  }

  private void inflated(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    byte[] body;
    try {
      body = bodies.read(new Inflating(request));
    } catch (BodyTooLargeException e) {
      refuse(request, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, response);
      return;
    } catch (BusyException e) {
      refuse(request, HttpServletResponse.SC_SERVICE_UNAVAILABLE, response);
      return;
    } catch (ZipException | EOFException e) {
      refuse(request, HttpServletResponse.SC_BAD_REQUEST, response);
      return;
    }
    chain.doFilter(new Inflated(request, body), response);
  }

  private void refuse(HttpServletRequest request, int status, HttpServletResponse response)
      throws IOException {
    errors.answer(request.getRequestURI(), status, response);
  }

  private static List<String> codings(HttpServletRequest request) {
    return Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING)).stream()
        .flatMap(line -> Stream.of(line.split(",", -1)))
        .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
        .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
        .toList();
  }
}
