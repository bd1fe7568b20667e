package dev.scriptorium.standalone;

import dev.scriptorium.standalone.broker.BrokerAccess;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ports and data directory.
 *
 * @param port HTTP
 * @param kafkaPort the broker
 * @param postgresPort the database
 * @param directory all data; created if missing
 * @param tls null: no HTTPS
 * @param kafkaAccess what clients of the broker have to know
 */
public record StandaloneSettings(
    int port,
    int kafkaPort,
    int postgresPort,
    Path directory,
    @Nullable TlsSettings tls,
    BrokerAccess kafkaAccess) {
  static final String PORT = "PORT";
  static final String KAFKA_PORT = "KAFKA_PORT";
  static final String POSTGRES_PORT = "POSTGRES_PORT";
  static final String DATA_DIR = "DATA_DIR";
  static final String KAFKA_OPEN = "SCRIPTORIUM_KAFKA_OPEN";

  /** Without HTTPS; the broker wants its password. */
  public StandaloneSettings(int port, int kafkaPort, int postgresPort, Path directory) {
    this(port, kafkaPort, postgresPort, directory, null);
  }

  /** The broker wants its password. */
  public StandaloneSettings(
      int port, int kafkaPort, int postgresPort, Path directory, @Nullable TlsSettings tls) {
    this(port, kafkaPort, postgresPort, directory, tls, BrokerAccess.PASSWORD);
  }

  /**
   * Reads {@code PORT}, {@code KAFKA_PORT}, {@code POSTGRES_PORT}, {@code DATA_DIR}, {@code
   * SCRIPTORIUM_KAFKA_OPEN} and what {@link TlsSettings} needs; absent or empty variables have
   * their defaults.
   *
   * @throws StartupFailure if one of them is invalid
   */
  public static StandaloneSettings from(Map<String, String> environment) {
    var settings =
        new StandaloneSettings(
            port(environment, PORT, 8080),
            port(environment, KAFKA_PORT, 9092),
            port(environment, POSTGRES_PORT, 5433),
            directory(environment),
            TlsSettings.from(environment),
            kafkaAccess(environment));
    refuseSame(PORT, settings.port, KAFKA_PORT, settings.kafkaPort);
    refuseSame(PORT, settings.port, POSTGRES_PORT, settings.postgresPort);
    refuseSame(KAFKA_PORT, settings.kafkaPort, POSTGRES_PORT, settings.postgresPort);
    if (settings.tls != null) {
      refuseSame(PORT, settings.port, TlsSettings.PORT, settings.tls.port());
      refuseSame(KAFKA_PORT, settings.kafkaPort, TlsSettings.PORT, settings.tls.port());
      refuseSame(POSTGRES_PORT, settings.postgresPort, TlsSettings.PORT, settings.tls.port());
    }
    return settings;
  }

  static int port(Map<String, String> environment, String name, int fallback) {
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

  private static BrokerAccess kafkaAccess(Map<String, String> environment) {
    var text = environment.getOrDefault(KAFKA_OPEN, "").strip().toLowerCase(Locale.ROOT);
    return switch (text) {
      case "", "false" -> BrokerAccess.PASSWORD;
      case "true" -> BrokerAccess.OPEN;
      default ->
          throw new StartupFailure(
              "%s must be true or false, but is %s.".formatted(KAFKA_OPEN, text));
    };
  }

  private static Path directory(Map<String, String> environment) {
    var text = environment.getOrDefault(DATA_DIR, "");
    return path(DATA_DIR, text.isEmpty() ? "data" : text);
  }

  static Path path(String variable, String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new StartupFailure(variable + " is not a path: " + e.getMessage(), e);
    }
  }

  private static void refuseSame(String name, int port, String otherName, int otherPort) {
    if (port == otherPort) {
      throw new StartupFailure(
          "%s and %s are both %d; use different ports.".formatted(name, otherName, port));
    }
  }
}
