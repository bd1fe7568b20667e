package dev.scriptorium.gateway.web;

/** A query that is not valid; the client's fault. */
public final class UndecodableQueryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UndecodableQueryException() {
    super("The query cannot be decoded");
  }
}
