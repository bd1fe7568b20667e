package dev.scriptorium.gateway.view;

/**
 * What a read with a token shows.
 *
 * @param <T> what was looked for
 */
public sealed interface Shown<T> {

  /** The token is unknown, expired or closed. */
  record InvalidToken<T>() implements Shown<T> {}

  /** The caller has nothing of that id. */
  record Nothing<T>() implements Shown<T> {}

  /** Here it is. */
  record Found<T>(T value) implements Shown<T> {}
}
