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

  static DemoTarget of(StandaloneSettings settings, String username, String password)
      throws IOException {
    return new DemoTarget(
        URI.create("http://127.0.0.1:" + settings.port()),
        new KafkaSettings(
            "127.0.0.1:" + settings.kafkaPort(),
            null,
            null,
            EmbeddedBroker.clientProperties(settings.directory().resolve("kafka"))),
        username,
        password);
  }

  @Override
  public String toString() {
    return "DemoTarget[" + http + ", " + kafka.bootstrapServers() + ", " + username + "]";
  }
}
