package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.gateway.web.Preflight;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Everything under /api: finds the call, reads the request, writes the response or the error. */
final class Cielo24Handler implements HttpRequestHandler {

  private final CallTable calls;
  private final RequestReader reader;
  private final ReplyWriter writer;

  Cielo24Handler(CallTable calls, RequestReader reader, ReplyWriter writer) {
    this.calls = calls;
    this.reader = reader;
    this.writer = writer;
  }

  @Override
  public void handleRequest(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    writer.answer(() -> answer(request), response);
  }

  private Reply answer(HttpServletRequest request) throws IOException {
    String path = path(request);
    CallTable.Entry entry = calls.find(path).orElseThrow(ApiException::unknownPath);
    request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, path);
    ServerHttpObservationFilter.findObservationContext(request)
        .ifPresent(observation -> observation.setPathPattern(path));
    String method = request.getMethod();
    if (Preflight.isOfAllowedPage(request)) {
      return new Reply.Options();
    }
    boolean reads = CallTable.onlyReads(path);
    // A HEAD has no effect by definition (RFC 9110, 9.2.1), but a GET of this dialect may have one
    if (!method.equals("GET") && !method.equals("POST") && !(method.equals("HEAD") && reads)) {
      throw ApiException.unknownMethod();
    }
    CookieToken cookie = reads ? CookieToken.forReading() : CookieToken.forChange(request);
    return switch (entry) {
      case CallTable.Entry.Built built -> built.answer(reader.read(request, cookie));
      case CallTable.Entry.Upload upload ->
          method.equals("GET")
              ? upload.answer(reader.read(request, cookie))
              : upload.upload(reader.readHead(request, cookie), request);
      case CallTable.Entry.Later later ->
          throw ApiException.of(
              ErrorType.NOT_IMPLEMENTED, later.name() + " is not implemented yet");
    };
  }

  /** {@code /API/job/new} is {@code /api/job/new}; the rest of a path is case-sensitive. */
  private static String path(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    String root = CallTable.ROOT;
    return path.regionMatches(true, 0, root, 0, root.length())
        ? root + path.substring(root.length())
        : path;
  }
}
