package dev.scriptorium.standalone.demo;

import dev.scriptorium.common.kafka.KafkaSettings;
import dev.scriptorium.standalone.StandaloneSettings;
import dev.scriptorium.standalone.broker.EmbeddedBroker;
import java.io.IOException;
import java.net.URI;

/**
 * The Scriptorium that the demo uses.
 *
 * @param http base URL of both dialects
 * @param kafka how to reach and use the broker
 */
record DemoTarget(URI http, KafkaSettings kafka, String username, String password) {

  /**
   * @throws DemoFailure the directory does not say how to log in to Kafka
   */
  static DemoTarget of(StandaloneSettings settings, String username, String password) {
    var directory = settings.directory().toAbsolutePath();
    try {
      return new DemoTarget(
          URI.create("http://127.0.0.1:" + settings.port()),
          new KafkaSettings(
              "127.0.0.1:" + settings.kafkaPort(),
              null,
              null,
              EmbeddedBroker.clientProperties(directory.resolve("kafka"))),
          username,
          password);
    } catch (IOException e) {
      throw new DemoFailure(
          "%s does not say how to log in to Kafka; set DATA_DIR to that of the Scriptorium that runs."
              .formatted(directory),
          e);
    }
  }

  @Override
  public String toString() {
    return "DemoTarget[" + http + ", " + kafka.bootstrapServers() + ", " + username + "]";
  }
}
