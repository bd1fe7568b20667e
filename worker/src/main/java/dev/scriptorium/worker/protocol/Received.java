package dev.scriptorium.worker.protocol;

/** Hears how many bytes of an input have arrived. Called often. */
@FunctionalInterface
public interface Received {
  void bytes(long soFar);
}
