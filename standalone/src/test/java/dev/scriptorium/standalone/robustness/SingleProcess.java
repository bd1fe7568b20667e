package dev.scriptorium.standalone.robustness;

import dev.scriptorium.standalone.FreePorts;
import dev.scriptorium.standalone.Standalone;
import dev.scriptorium.standalone.database.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Standalone, as {@code ./run} starts it. */
final class SingleProcess extends Stack {

  private final Path directory;
  private ForkedJvm jvm;

  SingleProcess(Path directory) {
    super(
        directory.resolve("data").resolve("postgres"),
        FreePorts.one(),
        FreePorts.one(),
        FreePorts.one());
    this.directory = directory.resolve("data");
    this.jvm = start();
  }

  /** Kills the JVM with the broker; the database server notices that its clients are gone. */
  void killAll() {
    jvm.kill();
    jvm = start();
  }

  private ForkedJvm start() {
    return ForkedJvm.start(
        Standalone.class,
        List.of(),
        Map.of(
            "PORT", String.valueOf(port()),
            "KAFKA_PORT", String.valueOf(kafkaPort()),
            "POSTGRES_PORT", String.valueOf(postgresPort()),
            "DATA_DIR", directory.toString(),
            "SCRIPTORIUM_USERNAME", USERNAME,
            "SCRIPTORIUM_PASSWORD", PASSWORD,
            "SCRIPTORIUM_GATEWAY_REPLYTIMEOUT", REPLY_TIMEOUT),
        "standalone.log");
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
