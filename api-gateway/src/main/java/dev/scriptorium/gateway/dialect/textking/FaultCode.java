package dev.scriptorium.gateway.dialect.textking;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Errors of a request, and their status (docs/contract/textking.md, 1.6). */
enum FaultCode {
  MALFORMED_REQUEST(HttpStatus.BAD_REQUEST),
  MALFORMED_JSON(HttpStatus.BAD_REQUEST),
  INVALID_ID(HttpStatus.BAD_REQUEST),
  INVALID_PARAMETER(HttpStatus.BAD_REQUEST),
  MISSING_FIELD(HttpStatus.BAD_REQUEST),
  INVALID_FIELD(HttpStatus.BAD_REQUEST),
  TOO_LARGE(HttpStatus.BAD_REQUEST),
  MISSING_TOKEN(HttpStatus.UNAUTHORIZED),
  INVALID_TOKEN(HttpStatus.UNAUTHORIZED),
  WRONG_STATE(HttpStatus.FORBIDDEN),
  TOO_MANY_JOBS(HttpStatus.FORBIDDEN),
  NOT_FOUND(HttpStatus.NOT_FOUND),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
  BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
  UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
  IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT),
  INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR),
  NOT_IMPLEMENTED(HttpStatus.NOT_IMPLEMENTED),
  UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

  private final HttpStatus status;

  FaultCode(HttpStatus status) {
    this.status = status;
  }

  HttpStatus status() {
    return status;
  }

  /** The code in the error body. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
