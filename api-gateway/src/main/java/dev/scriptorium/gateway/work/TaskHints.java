package dev.scriptorium.gateway.work;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Says that there may be a new task, so that waiting workers get it at once. Only a hint: without
 * it they get it within a second.
 */
public final class TaskHints {

  private final Semaphore hints = new Semaphore(0);

  /** There may be a new task. Cheap; may be called from any thread. */
  public void taskMayBeOpen() {
    if (hints.availablePermits() == 0) {
      hints.release();
    }
  }

  /** Waits for a hint, but not for longer than this. */
  void await(long millis) throws InterruptedException {
    if (hints.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
      hints.drainPermits();
    }
  }
}
