package dev.scriptorium.gateway.sweep;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs sweeps, one at a time, in a thread of its own. A sweep that fails runs again next time. */
public final class SweepTimer {

  private static final Logger LOG = LoggerFactory.getLogger(SweepTimer.class);

  private final String name;
  private volatile ScheduledExecutorService timer = closed();

  /**
   * @param name of the thread
   */
  public SweepTimer(String name) {
    this.name = name;
  }

  private static ScheduledExecutorService closed() {
    ScheduledExecutorService timer = Executors.newScheduledThreadPool(0);
    timer.shutdown();
    return timer;
  }

  /** Begins; nothing is scheduled yet. */
  public void start() {
    timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(name).daemon().factory());
  }

  /** Runs a sweep periodically, the first time after one interval. */
  public void every(Duration interval, Runnable sweep) {
    long millis = interval.toMillis();
    timer.scheduleWithFixedDelay(() -> guarded(sweep), millis, millis, TimeUnit.MILLISECONDS);
  }

  /**
   * Runs something once, as soon as possible.
   *
   * @return false: the timer is stopped
   */
  public boolean soon(Runnable task) {
    try {
      timer.execute(() -> guarded(task));
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }

  private void guarded(Runnable sweep) {
    try {
      sweep.run();
    } catch (RuntimeException e) {
      // An exception would end the schedule
      LOG.error("A sweep of {} failed", name, e);
    }
  }

  public void stop() {
    timer.shutdownNow();
  }

  public boolean isRunning() {
    return !timer.isShutdown();
  }
}
