package dev.scriptorium.gateway.account;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Records the use of sessions, asynchronously to the requests that used them. A failure is ignored:
 * the session's next use is recorded again.
 */
public final class SessionRefresh {

  private static final Logger LOG = LoggerFactory.getLogger(SessionRefresh.class);

  /** SKIP LOCKED: another gateway that refreshes the same session does the same work. */
  private static final String REFRESH =
      """
      UPDATE session SET last_used_at = now() WHERE token_hash IN (
        SELECT token_hash FROM session WHERE token_hash = ANY (?) FOR UPDATE SKIP LOCKED)
      """;

  private final JdbcTemplate jdbc;
  private final Set<TokenHash> used = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean running = new AtomicBoolean();

  SessionRefresh(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void note(TokenHash token) {
    if (used.add(token)) {
      start();
    }
  }

  private void start() {
    if (running.compareAndSet(false, true)) {
      Thread.ofVirtual().name("session-refresh").start(this::run);
    }
  }

  private void run() {
    try {
      refresh();
    } finally {
      running.set(false);
    }
    if (!used.isEmpty()) {
      start();
    }
  }

  private void refresh() {
    List<TokenHash> batch = List.copyOf(used);
    byte[][] hashes = batch.stream().map(TokenHash::bytes).toArray(byte[][]::new);
    try {
      jdbc.update(REFRESH, statement -> statement.setObject(1, hashes));
    } catch (DataAccessException e) {
      LOG.debug("The use of {} sessions could not be recorded", batch.size(), e);
    } finally {
      batch.forEach(used::remove);
    }
  }
}
