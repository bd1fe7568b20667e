package dev.scriptorium.standalone.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * One Kafka broker and controller on the loopback interface. If it cannot write its log any more (a
 * full disk), it is stopped, and started again as soon as it can.
 *
 * <p>Records survive a crash of the process, but not a power failure: Kafka relies on replication
 * instead of syncing, and a single node has none. The caller must hold the lock of the directory.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private final BrokerSupervisor server;
  private final Path directory;
  private final int port;

  private EmbeddedBroker(BrokerSupervisor server, Path directory, int port) {
    this.server = server;
    this.directory = directory;
    this.port = port;
  }

  /**
   * Starts the broker and returns when it accepts clients. After an unclean shutdown this takes
   * some seconds longer, because the previous session has to expire first.
   *
   * @param directory the log; created and formatted if empty
   * @param port loopback port for clients
   * @param access what clients have to know
   * @throws IOException with one sentence for the operator, if the broker cannot be started
   */
  public static EmbeddedBroker start(Path directory, int port, BrokerAccess access)
      throws IOException {
    var server = new BrokerSupervisor(directory, port, access);
    server.start();
    return new EmbeddedBroker(server, directory, port);
  }

  /** Returns the value for {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return BrokerConfiguration.LOOPBACK + ":" + port;
  }

  int controllerPort() {
    return server.controllerPort();
  }

  /** What Java's clients need to log in, by Kafka's names. */
  public Map<String, String> clientProperties() throws IOException {
    return clientProperties(directory);
  }

  /** The same for the broker of this directory, wherever it runs. */
  public static Map<String, String> clientProperties(Path directory) throws IOException {
    return ClientFiles.properties(directory);
  }

  /**
   * A file with the same for clients made of librdkafka: kcat, and those of Python, Go and .NET.
   */
  public static Path kcatFile(Path directory) {
    return directory.resolve(ClientFiles.LIBRDKAFKA);
  }

  /** Stops cleanly and returns when the log is closed; idempotent. */
  @Override
  public void close() {
    server.close();
  }
}
