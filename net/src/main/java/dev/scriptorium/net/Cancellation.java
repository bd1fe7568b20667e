package dev.scriptorium.net;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A request to stop something that runs. It can be made at any time, by any thread, and once. */
public final class Cancellation {

  private static final long NANOS_PER_MILLI = 1_000_000;

  private final Set<Runnable> actions = new LinkedHashSet<>();
  private boolean requested;

  /** Takes an action back that {@link #onRequest} was given. */
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }

  /** Requests it, and returns when all actions have run. */
  public void request() {
    List<Runnable> toRun;
    synchronized (this) {
      if (requested) {
        return;
      }
      requested = true;
      notifyAll();
      toRun = List.copyOf(actions);
    }
    toRun.forEach(Runnable::run);
  }

  public synchronized boolean isRequested() {
    return requested;
  }

  /**
   * Waits for the request.
   *
   * @return whether it was made within the time
   */
  public synchronized boolean await(Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    long left = limit.toNanos();
    while (!requested && left > 0) {
      wait(left / NANOS_PER_MILLI, (int) (left % NANOS_PER_MILLI));
      left = end - System.nanoTime();
    }
    return requested;
  }

  /** Runs the action when it is requested: at once if it was, else in the thread that does. */
  public Registration onRequest(Runnable action) {
    synchronized (this) {
      if (!requested) {
        actions.add(action);
        return () -> forget(action);
      }
    }
    action.run();
    return () -> {};
  }

  private synchronized void forget(Runnable action) {
    actions.remove(action);
  }
}
