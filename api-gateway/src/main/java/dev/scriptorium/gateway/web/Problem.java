package dev.scriptorium.gateway.web;

import dev.scriptorium.common.wire.WireJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * An error of our own API, in the format of RFC 9457.
 *
 * @param status HTTP status
 * @param detail for people; null: none
 * @param code one of a closed list of the API; null: none
 */
public record Problem(
    String type, String title, int status, @Nullable String detail, @Nullable String code) {

  /** A problem of which only the status is known. */
  static Problem of(int status) {
    return of(status, null, null);
  }

  /** A problem titled after its status. */
  public static Problem of(int status, @Nullable String detail, @Nullable String code) {
    HttpStatus known = HttpStatus.resolve(status);
    String title = known == null ? "Error" : known.getReasonPhrase();
    return new Problem("about:blank", title, status, detail, code);
  }

  /** The body, {@code application/problem+json}. */
  public byte[] json() {
    return WireJson.mapper().writeValueAsBytes(this);
  }
}
