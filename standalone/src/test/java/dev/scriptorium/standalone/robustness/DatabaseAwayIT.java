package dev.scriptorium.standalone.robustness;

import static org.awaitility.Awaitility.await;

import dev.scriptorium.standalone.FreePorts;
import dev.scriptorium.standalone.Waiting;
import dev.scriptorium.standalone.database.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database is down or hangs for longer than every timeout: nothing is lost (rule 5). */
class DatabaseAwayIT {

  /** Longer than a connection's timeouts and the longest back-off, as set below. */
  private static final Duration AWAY = Duration.ofSeconds(6);

  private static final String[] SHORT_LIMITS = {
    "--scriptorium.database.connection-timeout=1s",
    "--scriptorium.database.transaction-timeout=1s",
    "--scriptorium.database.lock-timeout=1s",
    "--scriptorium.database.idle-in-transaction-timeout=1s"
  };

  @TempDir private Path directory;

  private final int port = FreePorts.one();
  private EmbeddedDatabase server;
  private TestEnvironment environment;

  @BeforeEach
  void open() throws IOException {
    server = EmbeddedDatabase.start(directory, port);
    environment =
        TestEnvironment.open(
            SharedInfrastructure.get().broker().bootstrapServers(),
            "away" + port + ".",
            new Database(server.jdbcUrl(), server.username(), server.password()));
  }

  @AfterEach
  void close() throws IOException {
    environment.close();
    server.close();
  }

  @Test
  void commands_wait_while_the_database_is_stopped() throws IOException {
    RunningProcessor processor = environment.startReady(SHORT_LIMITS);
    environment.kafka().send(Commands.creates(10));
    environment.awaitAggregates(10);
    server.close();
    environment.kafka().send(Commands.creates(50));
    awaitDown(processor);
    server = EmbeddedDatabase.start(directory, port);
    assertAllApplied(processor);
  }

  @Test
  void commands_wait_while_the_database_hangs() throws IOException {
    RunningProcessor processor = environment.startReady(SHORT_LIMITS);
    environment.kafka().send(Commands.creates(10));
    environment.awaitAggregates(10);
    Postmaster.suspend(directory);
    try {
      environment.kafka().send(Commands.creates(50));
      awaitDown(processor);
    } finally {
      Postmaster.resume(directory);
    }
    assertAllApplied(processor);
  }

  private static void awaitDown(RunningProcessor processor) {
    await().atMost(Waiting.LIMIT).during(AWAY).until(() -> !processor.isHealthy());
  }

  private void assertAllApplied(RunningProcessor processor) {
    environment.awaitAggregates(60);
    await().atMost(Waiting.LIMIT).until(processor::isHealthy);
    environment.assertConsistent();
  }
}
