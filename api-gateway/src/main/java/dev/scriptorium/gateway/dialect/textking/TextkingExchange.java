package dev.scriptorium.gateway.dialect.textking;

import dev.scriptorium.common.id.Ids;
import dev.scriptorium.gateway.view.Shown;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Builders of responses, and what all requests share. */
final class TextkingExchange {

  static final String JSON = "application/json; charset=utf-8";

  private TextkingExchange() {}

  static ResponseEntity<byte[]> ok(Object answer) {
    return json(HttpStatus.OK).body(TextkingJson.write(answer));
  }

  static ResponseEntity<byte[]> created(URI location, Object answer) {
    return located(HttpStatus.CREATED, location).body(TextkingJson.write(answer));
  }

  static ResponseEntity<byte[]> updated(URI location, Object answer) {
    return located(HttpStatus.OK, location).body(TextkingJson.write(answer));
  }

  static ResponseEntity<byte[]> deleted() {
    return ResponseEntity.noContent().build();
  }

  static ResponseEntity.BodyBuilder json(HttpStatus status) {
    return ResponseEntity.status(status).header(HttpHeaders.CONTENT_TYPE, JSON);
  }

  /** The id in a path. */
  static UUID id(String what, String text) {
    return Ids.parseDashed(text)
        .orElseThrow(
            () ->
                new TextkingFault(FaultCode.INVALID_ID, "The " + what + " id is not a UUID", what));
  }

  /** The result of a view, or the error that says why there is none. */
  static <T> T found(Shown<T> shown) {
    return switch (shown) {
      case Shown.Found<T> found -> found.value();
      case Shown.Nothing<T> nothing -> throw Outcomes.notFound();
      case Shown.InvalidToken<T> invalid -> throw BearerTokens.invalid();
    };
  }

  private static ResponseEntity.BodyBuilder located(HttpStatus status, URI location) {
    return json(status)
        .header(HttpHeaders.LOCATION, location.toString())
        .header(HttpHeaders.CONTENT_LOCATION, location.toString());
  }
}
