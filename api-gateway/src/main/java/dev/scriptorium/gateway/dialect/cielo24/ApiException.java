package dev.scriptorium.gateway.dialect.cielo24;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A request that is answered with an error. Common and cheap: without stack trace. */
final class ApiException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int INTERNAL_ERROR = 500;
  private static final int UNAVAILABLE = 503;
  private static final long NANOS = 1_000_000_000;

  private final ErrorType type;
  private final int status;
  private final @Nullable Duration retryAfter;

  private ApiException(int status, ErrorType type, String comment) {
    this(status, type, comment, null);
  }

  private ApiException(int status, ErrorType type, String comment, @Nullable Duration retryAfter) {
    super(comment, null, false, false);
    this.status = status;
    this.type = type;
    this.retryAfter = retryAfter;
  }

  /** The client's fault: HTTP 400. */
  static ApiException of(ErrorType type, String comment) {
    return new ApiException(BAD_REQUEST, type, comment);
  }

  static ApiException unknownPath() {
    return new ApiException(NOT_FOUND, ErrorType.INVALID_QUERY, "There is no such call");
  }

  static ApiException unknownMethod() {
    return new ApiException(
        METHOD_NOT_ALLOWED, ErrorType.INVALID_QUERY, "Calls are made with GET or POST");
  }

  /** Nobody's fault, and over soon. */
  static ApiException unavailable(String comment) {
    return new ApiException(UNAVAILABLE, ErrorType.UNHANDLED_ERROR, comment);
  }

  /**
   * Too many wrong passwords.
   *
   * @param wait until the next attempt
   */
  static ApiException suspended(Duration wait) {
    long seconds = Math.ceilDiv(wait.toNanos(), NANOS);
    return new ApiException(
        BAD_REQUEST,
        ErrorType.LOGIN_INVALID,
        "Too many failed logins; try again in %d s".formatted(seconds),
        Duration.ofSeconds(seconds));
  }

  /** Our fault. */
  static ApiException fault() {
    return new ApiException(INTERNAL_ERROR, ErrorType.UNHANDLED_ERROR, "Internal error");
  }

  static ApiException badToken() {
    return of(ErrorType.BAD_API_TOKEN, "Invalid or expired API token");
  }

  static ApiException unprivileged() {
    return of(
        ErrorType.ACCOUNT_UNPRIVILEGED,
        "Account does not have permission to access/change this data");
  }

  /** A signed link that was never given, or has ended. */
  static ApiException endedLink() {
    return new ApiException(
        FORBIDDEN, ErrorType.ACCOUNT_UNPRIVILEGED, "The link is not valid, or has ended");
  }

  static ApiException unknownJob() {
    return of(ErrorType.ITEM_NOT_FOUND, "There is no such job");
  }

  ErrorType type() {
    return type;
  }

  int status() {
    return status;
  }

  /** How long to wait, in whole seconds; null if the status alone decides about that. */
  @Nullable Duration retryAfter() {
    return retryAfter;
  }

  String comment() {
    return String.valueOf(getMessage());
  }
}
