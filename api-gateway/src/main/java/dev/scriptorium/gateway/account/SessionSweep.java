package dev.scriptorium.gateway.account;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/** Removes expired sessions periodically, so that the table stays small. */
final class SessionSweep implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SessionSweep.class);
  private static final long MINUTES = 10;

  private final Sessions sessions;
  private volatile ScheduledExecutorService timer = closed();

  SessionSweep(Sessions sessions) {
    this.sessions = sessions;
  }

  private static ScheduledExecutorService closed() {
    ScheduledExecutorService timer = Executors.newScheduledThreadPool(0);
    timer.shutdown();
    return timer;
  }

  @Override
  public void start() {
    timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("session-sweep").daemon().factory());
    timer.scheduleWithFixedDelay(this::sweep, MINUTES, MINUTES, TimeUnit.MINUTES);
  }

  @Override
  public void stop() {
    timer.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return !timer.isShutdown();
  }

  private void sweep() {
    try {
      int removed = sessions.sweep();
      LOG.debug("Removed {} expired sessions", removed);
    } catch (DataAccessException e) {
      LOG.debug("Expired sessions could not be removed now", e);
    }
  }
}
