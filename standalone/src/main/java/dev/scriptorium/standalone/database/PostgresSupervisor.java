package dev.scriptorium.standalone.database;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Restarts a server that exits unexpectedly (killed, out of memory, crashed). Until it is back,
 * requests and commands wait as for any database that is down.
 */
final class PostgresSupervisor implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PostgresSupervisor.class);
  private static final long INITIAL_BACKOFF_MS = 250;
  private static final long MAX_BACKOFF_MS = 30_000;

  private final PostgresServer server;
  private final int port;
  private boolean closing;

  PostgresSupervisor(PostgresServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /** Starts the server and returns when it accepts connections. */
  synchronized void start() throws IOException {
    server.start(port);
    server
        .process()
        .map(ProcessHandle::onExit)
        .orElseGet(() -> CompletableFuture.completedFuture(null))
        .thenRunAsync(
            this::restart,
            task -> Thread.ofPlatform().name("postgres-supervisor").daemon().start(task));
  }

  private synchronized void restart() {
    if (!closing) {
      log.warn("PostgreSQL exited unexpectedly; restarting it");
    }
    var backoffMs = INITIAL_BACKOFF_MS;
    while (!closing) {
      try {
        start();
        log.warn("PostgreSQL is running again");
        return;
      } catch (IOException | RuntimeException e) {
        log.error("PostgreSQL did not start; retrying in {} ms: {}", backoffMs, e.getMessage());
      }
      try {
        wait(backoffMs);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      backoffMs = Math.min(2 * backoffMs, MAX_BACKOFF_MS);
    }
  }

  /** Stops the server permanently; waits for a start in progress. */
  @Override
  public synchronized void close() throws IOException {
    closing = true;
    notifyAll();
    server.stop();
  }
}
