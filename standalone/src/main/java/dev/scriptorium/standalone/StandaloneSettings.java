package dev.scriptorium.standalone;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Ports and data directory.
 *
 * @param port HTTP
 * @param kafkaPort the broker
 * @param postgresPort the database
 * @param directory all data; created if missing
 */
public record StandaloneSettings(int port, int kafkaPort, int postgresPort, Path directory) {
  static final String PORT = "PORT";
  static final String KAFKA_PORT = "KAFKA_PORT";
  static final String POSTGRES_PORT = "POSTGRES_PORT";
  static final String DATA_DIR = "DATA_DIR";

  /**
   * Reads {@code PORT}, {@code KAFKA_PORT}, {@code POSTGRES_PORT} and {@code DATA_DIR}; absent or
   * empty variables have their defaults.
   *
   * @throws StartupFailure if one of them is invalid
   */
  public static StandaloneSettings from(Map<String, String> environment) {
    var settings =
        new StandaloneSettings(
            port(environment, PORT, 8080),
            port(environment, KAFKA_PORT, 9092),
            port(environment, POSTGRES_PORT, 5433),
            directory(environment));
    refuseSame(PORT, settings.port, KAFKA_PORT, settings.kafkaPort);
    refuseSame(PORT, settings.port, POSTGRES_PORT, settings.postgresPort);
    refuseSame(KAFKA_PORT, settings.kafkaPort, POSTGRES_PORT, settings.postgresPort);
    return settings;
  }

  private static int port(Map<String, String> environment, String name, int fallback) {
    var text = environment.getOrDefault(name, "").strip();
    if (text.isEmpty()) {
      return fallback;
    }
    if (text.matches("[0-9]{1,5}")) {
      var port = Integer.parseInt(text);
      if (port >= 1 && port <= 65535) {
        return port;
      }
    }
    throw new StartupFailure(
        "%s must be a port between 1 and 65535, but is %s.".formatted(name, text));
  }

  private static Path directory(Map<String, String> environment) {
    var text = environment.getOrDefault(DATA_DIR, "");
    try {
      return Path.of(text.isEmpty() ? "data" : text);
    } catch (InvalidPathException e) {
      throw new StartupFailure("DATA_DIR is not a path: " + e.getMessage(), e);
    }
  }

  private static void refuseSame(String name, int port, String otherName, int otherPort) {
    if (port == otherPort) {
      throw new StartupFailure(
          "%s and %s are both %d; use different ports.".formatted(name, otherName, port));
    }
  }
}
