package dev.scriptorium.standalone.robustness;

import static org.awaitility.Awaitility.await;

import dev.scriptorium.standalone.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A complete deployment, in processes that can be killed. */
abstract class Stack implements AutoCloseable {

  static final String USERNAME = "demo";
  static final String PASSWORD = "correct horse battery staple";

  /** Longer than a takeover, but short, because every kill costs each client this long. */
  static final String REPLY_TIMEOUT = "15s";

  private final Path database;
  private final int port;
  private final int kafkaPort;
  private final int postgresPort;

  /**
   * @param database directory of the database server
   */
  Stack(Path database, int port, int kafkaPort, int postgresPort) {
    this.database = database;
    this.port = port;
    this.kafkaPort = kafkaPort;
    this.postgresPort = postgresPort;
  }

  int port() {
    return port;
  }

  int kafkaPort() {
    return kafkaPort;
  }

  int postgresPort() {
    return postgresPort;
  }

  String kafkaServers() {
    return "127.0.0.1:" + kafkaPort;
  }

  abstract Kafka kafka();

  /** The database, once its password is known. */
  Database database() {
    Path password = database.resolve("password");
    await().atMost(Waiting.LIMIT).until(() -> Files.exists(password) && Files.size(password) > 0);
    try {
      return new Database(
          "jdbc:postgresql://127.0.0.1:" + postgresPort + "/scriptorium",
          "scriptorium",
          Files.readString(password).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void awaitReady() {
    Http http = Http.to(port);
    await().atMost(Waiting.LIMIT).until(http::isReady);
  }

  /** Clients of both dialects. */
  List<LoadClient> clients() {
    Http http = Http.to(port);
    String token = http.login(USERNAME, PASSWORD);
    return List.of(
        new Cielo24Client(http, token),
        new Cielo24Client(Http.to(port), token),
        new TextkingClient(http, token),
        new TextkingClient(Http.to(port), token));
  }

  @Override
  public abstract void close();
}
