package dev.scriptorium.gateway.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * An error as it goes to the client.
 *
 * @param status HTTP status
 * @param contentType of the body
 * @param body in UTF-8
 */
public record ErrorReply(int status, String contentType, String body) {

  /** Writes it, if nothing has been written yet. */
  void writeTo(HttpServletResponse response, RetryAfter retryAfter) throws IOException {
    if (response.isCommitted()) {
      return;
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    retryAfter.addTo(response, status);
    response.setContentType(contentType);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
