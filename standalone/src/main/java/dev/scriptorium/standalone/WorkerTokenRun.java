package dev.scriptorium.standalone;

import dev.scriptorium.gateway.work.WorkerTokenCommand;
import dev.scriptorium.standalone.database.EmbeddedDatabase;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Creates a worker token in the database of a data directory, whether or not a Scriptorium runs on
 * it.
 */
final class WorkerTokenRun {

  private WorkerTokenRun() {}

  /**
   * Runs the command and returns its exit code.
   *
   * @param options of the command
   * @param shutdown receives whatever has been started
   * @throws StartupFailure with one line, for an unusable directory
   */
  static int run(
      StandaloneSettings settings,
      List<String> options,
      ShutdownSequence shutdown,
      PrintStream terminal) {
    try {
      return WorkerTokenCommand.run(options, database(settings, shutdown), terminal);
    } catch (IOException e) {
      throw new StartupFailure(String.valueOf(e.getMessage()), e);
    }
  }

  private static Map<String, Object> database(
      StandaloneSettings settings, ShutdownSequence shutdown) throws IOException {
    DataDirectory directory;
    try {
      directory = shutdown.add(DataDirectory.open(settings.directory()));
    } catch (StartupFailure inUse) {
      return running(settings, inUse);
    }
    Infrastructure.recover(directory);
    var database =
        shutdown.add(EmbeddedDatabase.start(directory.postgres(), settings.postgresPort()));
    return properties(database.jdbcUrl(), database.password());
  }

  private static Map<String, Object> running(StandaloneSettings settings, StartupFailure inUse)
      throws IOException {
    Path password = settings.directory().resolve("postgres").resolve("password");
    if (!Files.exists(password)) {
      throw inUse;
    }
    return properties(
        "jdbc:postgresql://127.0.0.1:%d/scriptorium".formatted(settings.postgresPort()),
        Files.readString(password).strip());
  }

  private static Map<String, Object> properties(String url, String password) {
    return Map.of(
        "scriptorium.database.url", url,
        "scriptorium.database.username", "scriptorium",
        "scriptorium.database.password", password);
  }
}
