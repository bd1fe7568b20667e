package dev.scriptorium.standalone.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a broker that could not go on (a full disk) again, until it can. Meanwhile requests and
 * commands wait as for any broker that is down.
 */
final class BrokerSupervisor implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(BrokerSupervisor.class);
  private static final long INITIAL_BACKOFF_MS = 500;
  private static final long MAX_BACKOFF_MS = 5_000;

  private final Path directory;
  private final int port;
  private final BrokerAccess access;
  private @Nullable BrokerServer server;
  private int starts;
  private boolean closing;

  BrokerSupervisor(Path directory, int port, BrokerAccess access) {
    this.directory = directory;
    this.port = port;
    this.access = access;
  }

  /**
   * Starts the broker and returns when it accepts clients.
   *
   * @throws IOException with one sentence for the operator
   */
  synchronized void start() throws IOException {
    starts++;
    var start = starts;
    server = BrokerServer.start(directory, port, access, reason -> halted(start, reason));
  }

  /** Where the controller listens at the moment. */
  synchronized int controllerPort() {
    return Objects.requireNonNull(server, "it is down").controllerPort();
  }

  /** Called by a thread of the broker, which must not wait for anything here. */
  private void halted(int start, String reason) {
    Thread.ofPlatform().name("kafka-supervisor").daemon().start(() -> restart(start, reason));
  }

  private synchronized void restart(int start, String reason) {
    var halted = server;
    if (halted == null || start != starts) {
      // It was still starting: whoever starts it is told by an exception
      return;
    }
    log.error("Kafka has stopped: {}", reason);
    server = null;
    try {
      if (!halted.closeHalted()) {
        log.error("Kafka cannot be stopped; this process ends, so that it is started anew");
        // In a thread of its own: what runs at exit closes this supervisor
        Thread.ofPlatform().start(() -> System.exit(1));
        return;
      }
      startAgain();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void startAgain() throws InterruptedException {
    var backoffMs = INITIAL_BACKOFF_MS;
    while (!closing) {
      wait(backoffMs);
      if (closing) {
        return;
      }
      try {
        start();
        log.warn("Kafka is running again");
        return;
      } catch (IOException | RuntimeException e) {
        backoffMs = Math.min(2 * backoffMs, MAX_BACKOFF_MS);
        log.error("Kafka did not start; trying again in {} ms: {}", backoffMs, e.getMessage());
      }
    }
  }

  /** Stops the broker permanently; waits for a start in progress. */
  @Override
  public synchronized void close() {
    closing = true;
    notifyAll();
    var running = server;
    server = null;
    if (running != null) {
      running.close();
    }
  }
}
