package dev.scriptorium.standalone;

import dev.scriptorium.standalone.StartUpTimes.Part;
import dev.scriptorium.standalone.broker.EmbeddedBroker;
import dev.scriptorium.standalone.database.EmbeddedDatabase;
import dev.scriptorium.standalone.secret.SecretFile;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The broker and the database, started and stopped in parallel. */
final class Infrastructure implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Infrastructure.class);
  private static final long SECONDS_TO_FINISH_STARTING = 5;

  private final CompletableFuture<EmbeddedBroker> broker;
  private final CompletableFuture<EmbeddedDatabase> database;

  private Infrastructure(
      CompletableFuture<EmbeddedBroker> broker, CompletableFuture<EmbeddedDatabase> database) {
    this.broker = broker;
    this.database = database;
  }

  /** Starts both asynchronously. */
  static Infrastructure starting(
      DataDirectory directory, StandaloneSettings settings, StartUpTimes times) {
    EarlyLogging.configure();
    return new Infrastructure(
        inThread(
            "kafka",
            () ->
                times.count(
                    Part.KAFKA,
                    () ->
                        EmbeddedBroker.start(
                            directory.kafka(), settings.kafkaPort(), settings.kafkaAccess()))),
        inThread(
            "postgres",
            () ->
                times.count(
                    Part.POSTGRESQL,
                    () -> EmbeddedDatabase.start(directory.postgres(), settings.postgresPort()))));
  }

  /**
   * Waits until the broker is up.
   *
   * @throws StartupFailure if it did not start
   */
  EmbeddedBroker broker() {
    return await(broker);
  }

  /**
   * Waits until the database is up.
   *
   * @throws StartupFailure if it did not start
   */
  EmbeddedDatabase database() {
    return await(database);
  }

  /**
   * Waits until both are up; returns their addresses as settings of the applications.
   *
   * @throws StartupFailure if one of them did not start
   */
  Map<String, Object> properties() {
    try {
      return properties(
          broker().bootstrapServers(),
          broker().clientProperties(),
          databaseProperties(database().jdbcUrl(), database().password()));
    } catch (IOException e) {
      throw new StartupFailure("Cannot read how to log in to Kafka: " + e.getMessage(), e);
    }
  }

  /**
   * The same of a Scriptorium that runs on the directory, on the ports of the settings.
   *
   * @param inUse why the directory cannot be opened; thrown if nothing runs that can be used
   */
  static Map<String, Object> runningProperties(StandaloneSettings settings, StartupFailure inUse) {
    try {
      return properties(
          "127.0.0.1:" + settings.kafkaPort(),
          EmbeddedBroker.clientProperties(settings.directory().resolve("kafka")),
          runningDatabase(settings, inUse));
    } catch (IOException e) {
      throw inUse;
    }
  }

  /** Only what is about the database. */
  static Map<String, Object> runningDatabase(StandaloneSettings settings, StartupFailure inUse) {
    try {
      var password = SecretFile.read(settings.directory().resolve("postgres").resolve("password"));
      return databaseProperties(
          "jdbc:postgresql://127.0.0.1:%d/scriptorium".formatted(settings.postgresPort()),
          password.orElseThrow(() -> inUse));
    } catch (IOException e) {
      throw inUse;
    }
  }

  static Map<String, Object> databaseProperties(String url, String password) {
    return Map.of(
        "scriptorium.database.url", url,
        "scriptorium.database.username", "scriptorium",
        "scriptorium.database.password", password);
  }

  private static Map<String, Object> properties(
      String kafka, Map<String, String> kafkaLogin, Map<String, Object> database) {
    var properties = new HashMap<>(database);
    properties.put("scriptorium.kafka.bootstrap-servers", kafka);
    kafkaLogin.forEach(
        (name, value) -> properties.put("scriptorium.kafka.client-properties." + name, value));
    properties.put("scriptorium.processor.assignment", "ALL");
    return properties;
  }

  /** Stops what has been started, and gives what is still starting a few seconds to finish. */
  @Override
  public void close() {
    CompletableFuture.allOf(
            inThread("kafka-stop", () -> closeOnceStarted(broker)),
            inThread("postgres-stop", () -> closeOnceStarted(database)))
        .join();
  }

  private static <T extends AutoCloseable> Void closeOnceStarted(CompletableFuture<T> part) {
    try {
      part.get(SECONDS_TO_FINISH_STARTING, TimeUnit.SECONDS).close();
    } catch (ExecutionException | TimeoutException e) {
      log.debug("Nothing to stop", e);
    } catch (Exception e) {
      log.error("Not stopped cleanly: {}", e.getMessage());
    }
    return null;
  }

  private static <T> T await(CompletableFuture<T> part) {
    try {
      return part.join();
    } catch (CompletionException e) {
      var cause = e.getCause() == null ? e : e.getCause();
      throw new StartupFailure(String.valueOf(cause.getMessage()), cause);
    }
  }

  private static <T> CompletableFuture<T> inThread(String name, Callable<T> work) {
    var result = new CompletableFuture<T>();
    Thread.ofPlatform()
        .name(name)
        .daemon()
        .start(
            () -> {
              try {
                result.complete(work.call());
              } catch (Throwable e) {
                result.completeExceptionally(e);
              }
            });
    return result;
  }

  /**
   * Stops a server that a killed process has left running on this directory.
   *
   * @throws StartupFailure if it does not stop
   */
  static void recover(DataDirectory directory) {
    try {
      EmbeddedDatabase.recover(directory.postgres());
    } catch (IOException e) {
      throw new StartupFailure(String.valueOf(e.getMessage()), e);
    }
  }
}
