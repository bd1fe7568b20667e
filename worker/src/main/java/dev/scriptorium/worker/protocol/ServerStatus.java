package dev.scriptorium.worker.protocol;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log when the server goes away and when it is back: once each. */
final class ServerStatus {

  private static final Logger LOG = LoggerFactory.getLogger(ServerStatus.class);

  private boolean away;

  synchronized void isAway(String reason) {
    if (!away) {
      LOG.warn("The server does not answer ({}); trying again", reason);
    }
    away = true;
  }

  synchronized void isThere() {
    if (away) {
      LOG.info("The server answers again");
    }
    away = false;
  }
}
