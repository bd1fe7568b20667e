package dev.scriptorium.gateway.web;

/** Too much of other requests is being received at the moment; nothing of this one was done. */
public final class TooManyBodiesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooManyBodiesException() {
    super("Too many large requests at the same time; try again later");
  }
}
