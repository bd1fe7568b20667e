package dev.scriptorium.standalone.broker;

import dev.scriptorium.standalone.port.ReservedPort;
import java.io.IOException;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * One Kafka broker and controller on the loopback interface.
 *
 * <p>Records survive a crash of the process, but not a power failure: Kafka relies on replication
 * instead of syncing, and a single node has none. The caller must hold the lock of the directory.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedBroker(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts the broker and returns when it accepts clients. After an unclean shutdown this takes
   * some seconds longer, because the previous session has to expire first.
   *
   * @param directory the log; created and formatted if empty
   * @param port loopback port for clients
   * @throws IOException with one sentence for the operator, if the broker cannot be started
   */
  public static EmbeddedBroker start(Path directory, int port) throws IOException {
    BrokerStorage.formatIfNew(directory);
    // The controller's port is internal and not stored: any free one will do, at each start
    try (var controllerPort = reserveOtherThan(port)) {
      var config = BrokerConfiguration.of(directory, port, controllerPort.number());
      var server = new KafkaRaftServer(new KafkaConfig(config, false), Time.SYSTEM);
      startUp(server);
      return new EmbeddedBroker(server, port);
    }
  }

  /** Returns the value for {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return BrokerConfiguration.LOOPBACK + ":" + port;
  }

  /** Stops cleanly and returns when the log is closed; idempotent. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static void startUp(KafkaRaftServer server) throws IOException {
    try {
      server.startup();
    } catch (RuntimeException failure) {
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
}
