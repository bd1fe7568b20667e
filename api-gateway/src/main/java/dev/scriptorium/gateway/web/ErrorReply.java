package dev.scriptorium.gateway.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An error as it goes to the client.
 *
 * @param status HTTP status
 * @param contentType of the body
 * @param body in UTF-8
 * @param allow the header {@code Allow} of a 405; null: none
 */
public record ErrorReply(int status, String contentType, String body, @Nullable String allow) {

  /** An error without {@code Allow}. */
  public ErrorReply(int status, String contentType, String body) {
    this(status, contentType, body, null);
  }

  /** Writes it, if nothing has been written yet. */
  void writeTo(HttpServletResponse response, RetryAfter retryAfter) throws IOException {
    if (response.isCommitted()) {
      return;
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    retryAfter.addTo(response, status);
    if (allow != null) {
      response.setHeader("Allow", allow);
    }
    response.setHeader(AnswerHeadersValve.SNIFFING, AnswerHeadersValve.NO_SNIFFING);
    response.setHeader(AnswerHeadersValve.STORING, AnswerHeadersValve.NO_STORING);
    response.setContentType(contentType);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
