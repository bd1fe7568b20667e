package dev.scriptorium.standalone.robustness;

import dev.scriptorium.common.kafka.KafkaSettings;
import dev.scriptorium.gateway.GatewayApplication;
import dev.scriptorium.processor.ProcessorApplication;
import dev.scriptorium.standalone.FreePorts;
import dev.scriptorium.standalone.database.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A gateway, a processor and their infrastructure, each in its own process. */
final class SeparateProcesses extends Stack {

  private static final String SECRET_KEY = Base64.getEncoder().encodeToString(new byte[32]);

  private final Path directory;
  private final ForkedJvm infrastructure;
  private final int processorPort = FreePorts.one();
  private ForkedJvm gateway;
  private ForkedJvm processor;

  SeparateProcesses(Path directory) {
    super(directory.resolve("postgres"), FreePorts.one(), FreePorts.one(), FreePorts.one());
    this.directory = directory;
    this.infrastructure =
        ForkedJvm.start(
            InfrastructureMain.class,
            List.of(
                directory.toString(), String.valueOf(kafkaPort()), String.valueOf(postgresPort())),
            Map.of(),
            "infrastructure.log");
    try {
      this.processor = startProcessor();
      this.gateway = startGateway();
    } catch (RuntimeException e) {
      infrastructure.kill();
      throw e;
    }
  }

  void killProcessor() {
    processor.kill();
    processor = startProcessor();
  }

  void killGateway() {
    gateway.kill();
    gateway = startGateway();
  }

  /** Broker, and what starts the database. */
  ForkedJvm infrastructure() {
    return infrastructure;
  }

  /** Directory of the database. */
  Path databaseDirectory() {
    return directory.resolve("postgres");
  }

  int processorPort() {
    return processorPort;
  }

  private ForkedJvm startProcessor() {
    return start(
        ProcessorApplication.class,
        "processor.log",
        "--server.port=" + processorPort,
        "--scriptorium.kafka.partitions=6");
  }

  private ForkedJvm startGateway() {
    return start(
        GatewayApplication.class,
        "gateway.log",
        "--server.port=" + port(),
        "--scriptorium.secret-key=" + SECRET_KEY,
        "--scriptorium.gateway.content.directory=" + directory.resolve("content"),
        "--scriptorium.account.username=" + USERNAME,
        "--scriptorium.account.password=" + PASSWORD,
        "--scriptorium.gateway.reply-timeout=" + REPLY_TIMEOUT);
  }

  private ForkedJvm start(Class<?> application, String log, String... settings) {
    Database database = database();
    List<String> arguments = new ArrayList<>(List.of(settings));
    arguments.add("--scriptorium.kafka.bootstrap-servers=" + kafkaServers());
    arguments.add("--scriptorium.database.url=" + database.url());
    arguments.add("--scriptorium.database.username=" + database.username());
    arguments.add("--scriptorium.database.password=" + database.password());
    return ForkedJvm.start(application, arguments, Map.of(), log);
  }

  @Override
  Kafka kafka() {
    return new Kafka(new KafkaSettings(kafkaServers(), null, null, null));
  }

  @Override
  public void close() {
    gateway.kill();
    processor.kill();
    infrastructure.kill();
    try {
      EmbeddedDatabase.recover(directory.resolve("postgres"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
