package dev.scriptorium.standalone;

import dev.scriptorium.standalone.database.EmbeddedDatabase;
import java.io.IOException;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * A command that needs only the database of a data directory, whether or not a Scriptorium runs on
 * it.
 */
final class DatabaseCommandRun {

  private DatabaseCommandRun() {}

  /**
   * Runs the command and returns its exit code.
   *
   * @param command takes where the database is, as settings
   * @param shutdown receives whatever has been started
   * @throws StartupFailure with one line, for an unusable directory
   */
  static int run(
      StandaloneSettings settings,
      ShutdownSequence shutdown,
      ToIntFunction<Map<String, Object>> command) {
    try {
      return command.applyAsInt(database(settings, shutdown));
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
      return Infrastructure.runningDatabase(settings, inUse);
    }
    Infrastructure.recover(directory);
    var database =
        shutdown.add(EmbeddedDatabase.start(directory.postgres(), settings.postgresPort()));
    return Infrastructure.databaseProperties(database.jdbcUrl(), database.password());
  }
}
