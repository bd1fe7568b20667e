package dev.scriptorium.standalone.broker;

import dev.scriptorium.standalone.secret.SecretFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Files in the broker's directory that clients read, so that no password is on a command line.
 * Written at every start.
 */
final class ClientFiles {
  static final String JAVA = "client.properties";
  static final String LIBRDKAFKA = "kcat.conf";

  private ClientFiles() {}

  static void write(Path directory, int port, BrokerAccess access, BrokerLogin login)
      throws IOException {
    var common =
        """
        # Written by Scriptorium at every start
        bootstrap.servers=%s:%d
        security.protocol=%s
        """
            .formatted(BrokerConfiguration.LOOPBACK, port, BrokerSecurity.protocol(access));
    switch (access) {
      case OPEN -> {
        put(directory.resolve(JAVA), common);
        put(directory.resolve(LIBRDKAFKA), common);
      }
      case PASSWORD -> {
        put(
            directory.resolve(JAVA),
            common
                + "sasl.mechanism=%s\nsasl.jaas.config=%s"
                    .formatted(BrokerSecurity.SCRAM, login.scram()));
        put(
            directory.resolve(LIBRDKAFKA),
            common
                + "sasl.mechanism=%s\nsasl.username=%s\nsasl.password=%s"
                    .formatted(BrokerSecurity.PLAIN, BrokerLogin.USERNAME, login.password()));
      }
    }
  }

  /** What the file for Java says. */
  static Map<String, String> properties(Path directory) throws IOException {
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(directory.resolve(JAVA))) {
      properties.load(reader);
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toMap(Function.identity(), properties::getProperty));
  }

  private static void put(Path file, String content) throws IOException {
    if (!SecretFile.read(file).equals(Optional.of(content.strip()))) {
      SecretFile.write(file, content.strip());
    }
  }
}
