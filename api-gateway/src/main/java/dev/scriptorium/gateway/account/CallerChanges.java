package dev.scriptorium.gateway.account;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears from the database that a session, key or account has changed, whoever changed it: triggers
 * notify the channel. In a thread and on a connection of its own, started once.
 */
final class CallerChanges implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(CallerChanges.class);

  /** After so long without a word the connection is tried: it may have died silently. */
  private static final Duration SILENCE = Duration.ofSeconds(10);

  private static final int ANSWER_SECONDS = 5;
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final Connections connections;
  private final RememberedCallers remembered;
  private volatile boolean stopping;
  private final Thread thread =
      Thread.ofPlatform().name("caller-changes").daemon().unstarted(this::run);
  private volatile @Nullable Connection current;
  private boolean told;

  /** Where connections come from. */
  interface Connections {
    Connection open() throws SQLException;
  }

  CallerChanges(Connections connections, RememberedCallers remembered) {
    this.connections = connections;
    this.remembered = remembered;
  }

  void start() {
    thread.start();
  }

  private void run() {
    while (!stopping) {
      try (Connection connection = connections.open()) {
        current = connection;
        listen(connection);
      } catch (SQLException | RuntimeException e) {
        tell(e);
      } finally {
        remembered.deaf();
      }
      pause();
    }
  }

  /** Once for each outage. */
  private void tell(Exception fault) {
    if (!stopping && !told) {
      log.warn(
          "Changes of sessions and accounts are not heard of, so no caller is remembered: {}",
          fault.getMessage());
      told = true;
    }
    log.debug("Not heard of", fault);
  }

  private void listen(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("LISTEN caller_changes");
    }
    remembered.hearing();
    told = false;
    PGConnection session = connection.unwrap(PGConnection.class);
    while (!stopping) {
      PGNotification[] changes = session.getNotifications((int) SILENCE.toMillis());
      if (changes != null && changes.length > 0) {
        remembered.forget();
      } else if (!connection.isValid(ANSWER_SECONDS)) {
        return;
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(RETRY);
    } catch (InterruptedException e) {
      stopping = true;
    }
  }

  @Override
  public void close() {
    stopping = true;
    remembered.deaf();
    Connection open = current;
    try {
      if (open != null) {
        open.abort(Runnable::run);
      }
    } catch (SQLException e) {
      log.debug("Connection not closed", e);
    }
    thread.interrupt();
  }
}
