package dev.scriptorium.net;

/** A text that is not taken for a URL to fetch. Its message holds nothing of the text. */
public final class InvalidUrlException extends Exception {

  private static final long serialVersionUID = 1L;

  private final UrlFault fault;

  InvalidUrlException(UrlFault fault) {
    super("Unusable URL: " + fault);
    this.fault = fault;
  }

  public UrlFault fault() {
    return fault;
  }
}
