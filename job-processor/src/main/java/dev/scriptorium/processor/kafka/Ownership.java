package dev.scriptorium.processor.kafka;

import java.util.Set;
import java.util.function.Consumer;

/**
 * Decides which partitions the command source brings records of. Used by the loop's thread, so that
 * a loop that hangs loses its partitions.
 */
interface Ownership {

  /**
   * Renews what this processor owns, now and then; adds partitions to the source, waiting, and
   * drops others from it.
   *
   * @param beforeRelease runs before partitions are released to others
   * @param createPositions is given partitions that have no position yet
   */
  void keep(Runnable beforeRelease, Consumer<Set<Integer>> createPositions);

  /** Renews what this processor owns if the next {@link #keep} may come too late. */
  void extend();

  /**
   * What it owns is not certain, or it cannot do its work: it renews nothing until the next {@link
   * #keep}, which is due at once.
   */
  void doubt();

  /** Releases everything, at the end. */
  void leave();

  /** All partitions are this processor's, always. */
  static Ownership ofAll() {
    return new Ownership() {
      @Override
      public void keep(Runnable beforeRelease, Consumer<Set<Integer>> createPositions) {}

      @Override
      public void extend() {}

      @Override
      public void doubt() {}

      @Override
      public void leave() {}
    };
  }
}
