package dev.scriptorium.standalone.database;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a server running: one that ends without being told to (killed, out of memory, a crash) is
 * started again. Until it is back, requests and commands wait as for any database that is away.
 */
final class PostgresWatch implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PostgresWatch.class);
  private static final long FIRST_PAUSE_MS = 250;
  private static final long LONGEST_PAUSE_MS = 30_000;

  private final PostgresServer server;
  private final int port;
  private boolean closing;

  PostgresWatch(PostgresServer server, int port) {
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
            this::startAgain,
            task -> Thread.ofPlatform().name("postgres-watch").daemon().start(task));
  }

  private synchronized void startAgain() {
    if (!closing) {
      log.warn("PostgreSQL has ended by itself; starting it again");
    }
    var pauseMs = FIRST_PAUSE_MS;
    while (!closing) {
      try {
        start();
        log.warn("PostgreSQL is running again");
        return;
      } catch (IOException | RuntimeException e) {
        log.error("It is still away, trying again in {} ms: {}", pauseMs, e.getMessage());
      }
      try {
        wait(pauseMs);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
    }
  }

  /** Stops the server for good; one that is just being started is waited for. */
  @Override
  public synchronized void close() throws IOException {
    closing = true;
    notifyAll();
    server.stop();
  }
}
