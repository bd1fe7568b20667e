package dev.scriptorium.standalone.robustness;

import dev.scriptorium.standalone.BrokerClient;
import dev.scriptorium.standalone.FreePorts;
import dev.scriptorium.standalone.Standalone;
import dev.scriptorium.standalone.StandaloneSettings;
import dev.scriptorium.standalone.database.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Standalone, as {@code ./run} starts it. */
final class SingleProcess extends Stack {

  private final Path directory;
  private final Map<String, String> more;
  private ForkedJvm jvm;

  SingleProcess(Path directory) {
    this(directory, Map.of());
  }

  /**
   * @param more settings, as environment variables
   */
  SingleProcess(Path directory, Map<String, String> more) {
    super(
        directory.resolve("data").resolve("postgres"),
        FreePorts.one(),
        FreePorts.one(),
        FreePorts.one());
    this.directory = directory.resolve("data");
    this.more = more;
    this.jvm = start();
  }

  /** Kills the JVM with the broker; the database server notices that its clients are gone. */
  void killAll() {
    jvm.kill();
    jvm = start();
  }

  /** Whether the JVM that was started last still runs. */
  boolean isAlive() {
    return jvm.isAlive();
  }

  private ForkedJvm start() {
    Map<String, String> environment = new TreeMap<>(more);
    environment.put("PORT", String.valueOf(port()));
    environment.put("KAFKA_PORT", String.valueOf(kafkaPort()));
    environment.put("POSTGRES_PORT", String.valueOf(postgresPort()));
    environment.put("DATA_DIR", directory.toString());
    environment.put("SCRIPTORIUM_USERNAME", USERNAME);
    environment.put("SCRIPTORIUM_PASSWORD", PASSWORD);
    environment.put("SCRIPTORIUM_GATEWAY_REPLYTIMEOUT", REPLY_TIMEOUT);
    return ForkedJvm.start(Standalone.class, List.of(), environment, "standalone.log");
  }

  @Override
  Kafka kafka() {
    return new Kafka(
        BrokerClient.of(new StandaloneSettings(port(), kafkaPort(), postgresPort(), directory)));
  }

  @Override
  public void close() {
    jvm.kill();
    try {
      EmbeddedDatabase.recover(directory.resolve("postgres"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
