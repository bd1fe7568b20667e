package dev.scriptorium.standalone.robustness;

import static org.awaitility.Awaitility.await;

import dev.scriptorium.standalone.FreePorts;
import dev.scriptorium.standalone.Waiting;
import dev.scriptorium.standalone.database.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database away, refused or hung, for longer than every limit: nothing is lost (rule 5). */
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
  private Site site;

  @BeforeEach
  void open() throws IOException {
    server = EmbeddedDatabase.start(directory, port);
    site =
        Site.open(
            SharedInfrastructure.get().broker().bootstrapServers(),
            "away" + port + ".",
            new Database(server.jdbcUrl(), server.username(), server.password()));
  }

  @AfterEach
  void close() throws IOException {
    site.close();
    server.close();
  }

  @Test
  void commands_wait_while_the_database_is_stopped() throws IOException {
    RunningProcessor processor = site.startReady(SHORT_LIMITS);
    site.kafka().send(Commands.creates(10));
    site.awaitRoots(10);
    server.close();
    site.kafka().send(Commands.creates(50));
    awaitLongRed(processor);
    server = EmbeddedDatabase.start(directory, port);
    assertAllApplied(processor);
  }

  @Test
  void commands_wait_while_the_database_hangs() throws IOException {
    RunningProcessor processor = site.startReady(SHORT_LIMITS);
    site.kafka().send(Commands.creates(10));
    site.awaitRoots(10);
    hold();
    try {
      site.kafka().send(Commands.creates(50));
      awaitLongRed(processor);
    } finally {
      letGo();
    }
    assertAllApplied(processor);
  }

  private static void awaitLongRed(RunningProcessor processor) {
    await().atMost(Waiting.LIMIT).during(AWAY).until(() -> !processor.isHealthy());
  }

  private void assertAllApplied(RunningProcessor processor) {
    site.awaitRoots(60);
    await().atMost(Waiting.LIMIT).until(processor::isHealthy);
    site.assertWhole();
  }

  /**
   * The first process last to go on and first to stop: while it stands still, it neither starts
   * another nor buries one that ends.
   */
  private void hold() throws IOException {
    ProcessHandle postmaster = postmaster();
    Signals.freeze(postmaster.pid());
    postmaster.descendants().forEach(process -> Signals.freeze(process.pid()));
  }

  private void letGo() throws IOException {
    ProcessHandle postmaster = postmaster();
    postmaster.descendants().forEach(process -> Signals.thaw(process.pid()));
    Signals.thaw(postmaster.pid());
  }

  private ProcessHandle postmaster() throws IOException {
    Path file = directory.resolve("cluster").resolve("postmaster.pid");
    return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
        .orElseThrow();
  }
}
