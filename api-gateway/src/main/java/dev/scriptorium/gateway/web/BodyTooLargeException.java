package dev.scriptorium.gateway.web;

/** The body exceeds the limit of a request other than an upload. */
public final class BodyTooLargeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BodyTooLargeException(int limit) {
    super("The body is larger than " + limit + " bytes");
  }
}
