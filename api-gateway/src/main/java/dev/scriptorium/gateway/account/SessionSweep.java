package dev.scriptorium.gateway.account;

import dev.scriptorium.gateway.sweep.SweepTimer;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/** Removes expired sessions periodically, so that the table stays small. */
final class SessionSweep implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SessionSweep.class);
  private static final Duration INTERVAL = Duration.ofMinutes(10);

  private final Sessions sessions;
  private final SweepTimer timer = new SweepTimer("session-sweep");

  SessionSweep(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void start() {
    timer.start();
    timer.every(INTERVAL, this::sweep);
  }

  @Override
  public void stop() {
    timer.stop();
  }

  @Override
  public boolean isRunning() {
    return timer.isRunning();
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
