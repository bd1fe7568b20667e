package dev.scriptorium.gateway.web;

/** The client sent more than a request without upload may carry. */
public final class BodyTooLargeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BodyTooLargeException(int limit) {
    super("The body is larger than " + limit + " bytes");
  }
}
