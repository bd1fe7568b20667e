package dev.scriptorium.gateway.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.util.unit.DataSize;

/**
 * Reads bodies of requests that are no uploads: whole, but never more than the limit. Dialects read
 * them here and never through {@code getParameter}.
 */
public final class Bodies {

  private final int limit;

  /**
   * @param limit largest body
   */
  public Bodies(DataSize limit) {
    this.limit = Math.toIntExact(limit.toBytes());
  }

  /**
   * The whole body; empty if there is none.
   *
   * @throws BodyTooLargeException it is larger than the limit
   * @throws IOException the client went away or is too slow
   */
  public byte[] read(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > limit) {
      throw new BodyTooLargeException(limit);
    }
    InputStream body = request.getInputStream();
    byte[] bytes = body.readNBytes(limit);
    if (bytes.length == limit && body.read() >= 0) {
      throw new BodyTooLargeException(limit);
    }
    return bytes;
  }
}
