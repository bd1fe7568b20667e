package dev.scriptorium.gateway.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/** The {@code Retry-After} header of every 503, in all dialects. */
public record RetryAfter(Duration pause) {

  /** Adds the header if the status needs it. */
  public void addTo(HttpServletResponse response, int status) {
    if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setHeader("Retry-After", seconds());
    }
  }

  /** The value of the header. */
  public String seconds() {
    return Long.toString(pause.toSeconds());
  }
}
