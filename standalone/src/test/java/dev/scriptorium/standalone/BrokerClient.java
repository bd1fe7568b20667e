package dev.scriptorium.standalone;

import dev.scriptorium.common.kafka.KafkaSettings;
import dev.scriptorium.standalone.broker.EmbeddedBroker;
import java.io.IOException;
import java.io.UncheckedIOException;

/** How a test uses the broker of a running Scriptorium: as anybody who may read its directory. */
public final class BrokerClient {

  private BrokerClient() {}

  /** The settings of clients; the broker must have been started before. */
  public static KafkaSettings of(StandaloneSettings settings) {
    try {
      return new KafkaSettings(
          "127.0.0.1:" + settings.kafkaPort(),
          null,
          null,
          EmbeddedBroker.clientProperties(settings.directory().resolve("kafka")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
