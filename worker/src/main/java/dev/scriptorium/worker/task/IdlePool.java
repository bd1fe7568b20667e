package dev.scriptorium.worker.task;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Things that are expensive to load and to keep: loaded when one is needed, closed when it has not
 * been used for a while. Safe for use by several threads.
 */
public final class IdlePool<T> {

  /** Loads one. */
  @FunctionalInterface
  public interface Loader<T> {
    T load() throws IOException;
  }

  private record Idle<T>(T thing, Instant since) {}

  private final Loader<T> loader;
  private final Consumer<T> closer;
  private final Duration longest;
  private final Clock clock;
  private final Deque<Idle<T>> idle = new ArrayDeque<>();

  /**
   * @param closer closes one
   * @param longest how long one is kept without use
   */
  public IdlePool(Loader<T> loader, Consumer<T> closer, Duration longest, Clock clock) {
    this.loader = loader;
    this.closer = closer;
    this.longest = longest;
    this.clock = clock;
  }

  /** One that nobody else uses until it is given back. */
  T take() throws IOException {
    synchronized (this) {
      if (!idle.isEmpty()) {
        return idle.pop().thing();
      }
    }
    return loader.load();
  }

  synchronized void giveBack(T thing) {
    idle.push(new Idle<>(thing, clock.instant()));
  }

  /** Closes one that is not to be used again. */
  void discard(T thing) {
    closer.accept(thing);
  }

  /** Closes those that were not used for too long. To be called now and then. */
  public void closeIdle() {
    Instant before = clock.instant().minus(longest);
    List<T> old = new ArrayList<>();
    synchronized (this) {
      idle.removeIf(
          one -> {
            boolean isOld = !one.since().isAfter(before);
            if (isOld) {
              old.add(one.thing());
            }
            return isOld;
          });
    }
    old.forEach(closer);
  }
}
