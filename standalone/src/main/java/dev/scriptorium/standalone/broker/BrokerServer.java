package dev.scriptorium.standalone.broker;

import dev.scriptorium.standalone.port.ReservedPort;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * One run of the broker, from its start to its end. All its threads belong to one group, which is
 * how {@link HaltedBrokers} knows whose run wants to end the JVM.
 */
final class BrokerServer {

  private static final Duration SHUTDOWN_LIMIT = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final ThreadGroup threads;
  private final KafkaRaftServer server;
  private final int controllerPort;

  private BrokerServer(ThreadGroup threads, KafkaRaftServer server, int controllerPort) {
    this.threads = threads;
    this.server = server;
    this.controllerPort = controllerPort;
  }

  /**
   * Starts it and returns when it accepts clients.
   *
   * @param access what clients have to know
   * @param whenHalted called, once, with the reason if it cannot go on; it still has to be closed
   * @throws IOException with one sentence for the operator, if it cannot be started
   */
  static BrokerServer start(
      Path directory, int port, BrokerAccess access, Consumer<String> whenHalted)
      throws IOException {
    BrokerStorage.formatIfNew(directory);
    var login = BrokerLogin.of(directory);
    ClientFiles.write(directory, port, access, login);
    var threads = new ThreadGroup("kafka-" + port);
    HaltedBrokers.watch(threads, whenHalted);
    // The controller's port is internal and not stored: any free one will do, at each start
    try (var controllerPort = reserveOtherThan(port)) {
      var config = BrokerConfiguration.of(directory, port, controllerPort.number(), access, login);
      return join(
          inGroup(
              threads,
              "kafka-start",
              () -> {
                var server = new KafkaRaftServer(new KafkaConfig(config, false), Time.SYSTEM);
                startUp(server);
                return new BrokerServer(threads, server, controllerPort.number());
              }));
    } catch (IOException | RuntimeException failure) {
      HaltedBrokers.forget(threads);
      throw failure;
    }
  }

  int controllerPort() {
    return controllerPort;
  }

  /** Stops cleanly and returns when the log is closed. */
  void close() {
    try {
      server.shutdown();
      server.awaitShutdown();
    } finally {
      HaltedBrokers.forget(threads);
    }
  }

  /**
   * Closes one that was halted, as far as that is possible. What waits for threads that have ended
   * (the controller's consent to a shutdown) is interrupted.
   *
   * @return whether all of it has ended, so that its directory and port can be used again
   */
  boolean closeHalted() throws InterruptedException {
    var closing = new Thread(threads, this::close, "kafka-close");
    closing.setDaemon(true);
    closing.start();
    for (var waited = Duration.ZERO;
        waited.compareTo(SHUTDOWN_LIMIT) < 0;
        waited = waited.plus(PATIENCE)) {
      if (closing.join(PATIENCE)) {
        return true;
      }
      closing.interrupt();
    }
    return false;
  }

  private static void startUp(KafkaRaftServer server) throws IOException {
    try {
      server.startup();
    } catch (RuntimeException | Error failure) {
      server.shutdown();
      throw new IOException("Kafka did not start: " + rootCauseOf(failure).getMessage(), failure);
    }
  }

  private static Throwable rootCauseOf(Throwable failure) {
    var cause = failure;
    while (cause.getCause() != null && cause.getCause().getMessage() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static ReservedPort reserveOtherThan(int port) throws IOException {
    var first = ReservedPort.any();
    if (first.number() != port) {
      return first;
    }
    try (first) {
      return ReservedPort.any();
    }
  }

  private interface Work<T> {
    T call() throws IOException;
  }

  private static <T> CompletableFuture<T> inGroup(ThreadGroup group, String name, Work<T> work) {
    var result = new CompletableFuture<T>();
    var thread =
        new Thread(
            group,
            () -> {
              try {
                result.complete(work.call());
              } catch (Throwable e) {
                result.completeExceptionally(e);
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
    return result;
  }

  private static <T> T join(CompletableFuture<T> result) throws IOException {
    try {
      return result.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while Kafka was starting", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IOException("Kafka did not start: " + rootCauseOf(e).getMessage(), e);
    }
  }
}
