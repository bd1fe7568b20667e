package dev.scriptorium.gateway.media;

/** A URL that no recording is fetched from. Its message can be shown; it holds nothing secret. */
public final class RefusedUrlException extends Exception {

  private static final long serialVersionUID = 1L;

  RefusedUrlException(String message) {
    super(message);
  }
}
