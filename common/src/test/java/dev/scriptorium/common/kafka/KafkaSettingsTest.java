package dev.scriptorium.common.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaSettingsTest {

  @Test
  void what_is_not_set_has_its_default() {
    assertThat(new KafkaSettings(null, null, null, null))
        .isEqualTo(new KafkaSettings("localhost:9092", "", Duration.ofSeconds(2), null));
  }

  @Test
  void every_client_gives_up_a_connection_in_the_same_time() {
    KafkaSettings settings = new KafkaSettings("kafka:1", "x-", Duration.ofMillis(700), null);

    assertThat(settings.topics().commands()).isEqualTo("x-job-commands");
    assertThat(settings.client("a"))
        .containsEntry("bootstrap.servers", "kafka:1")
        .containsEntry("client.id", "a")
        .containsEntry("socket.connection.setup.timeout.ms", 700L)
        .containsEntry("socket.connection.setup.timeout.max.ms", 700L);
    assertThat(settings.consumer("b")).containsAllEntriesOf(settings.client("b"));
    assertThat(settings.producer("c"))
        .containsAllEntriesOf(settings.client("c"))
        .containsEntry("acks", "all");
  }

  @Test
  void every_client_gets_the_properties_but_not_those_that_we_set() {
    KafkaSettings settings =
        new KafkaSettings(
            "kafka:1",
            null,
            null,
            Map.of(
                "bootstrap.servers",
                "elsewhere:1",
                "security.protocol",
                "SSL",
                "enable.auto.commit",
                "true",
                "sasl.jaas.config",
                "a password"));

    assertThat(settings.consumer("a"))
        .containsEntry("security.protocol", "SSL")
        .containsEntry("bootstrap.servers", "kafka:1")
        .containsEntry("enable.auto.commit", false);
    assertThat(settings.producer("a")).containsEntry("security.protocol", "SSL");
    assertThat(settings).asString().doesNotContain("a password");
  }
}
