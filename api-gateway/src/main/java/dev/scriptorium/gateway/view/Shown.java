package dev.scriptorium.gateway.view;

/**
 * The result of a read with a token.
 *
 * @param <T> the requested type
 */
public sealed interface Shown<T> {

  /** The token is unknown, expired or closed. */
  record InvalidToken<T>() implements Shown<T> {}

  /** The caller has nothing with that id. */
  record Nothing<T>() implements Shown<T> {}

  /** Found. */
  record Found<T>(T value) implements Shown<T> {}
}
