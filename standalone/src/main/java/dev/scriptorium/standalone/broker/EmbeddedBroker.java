package dev.scriptorium.standalone.broker;

import java.io.IOException;
import java.nio.file.Path;

/**
 * One Kafka broker and controller on the loopback interface. If it cannot write its log any more (a
 * full disk), it is stopped, and started again as soon as it can.
 *
 * <p>Records survive a crash of the process, but not a power failure: Kafka relies on replication
 * instead of syncing, and a single node has none. The caller must hold the lock of the directory.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private final BrokerSupervisor server;
  private final int port;

  private EmbeddedBroker(BrokerSupervisor server, int port) {
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
    var server = new BrokerSupervisor(directory, port);
    server.start();
    return new EmbeddedBroker(server, port);
  }

  /** Returns the value for {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return BrokerConfiguration.LOOPBACK + ":" + port;
  }

  /** Stops cleanly and returns when the log is closed; idempotent. */
  @Override
  public void close() {
    server.close();
  }
}
