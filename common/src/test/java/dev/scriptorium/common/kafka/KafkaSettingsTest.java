package dev.scriptorium.common.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class KafkaSettingsTest {

  @Test
  void what_is_not_set_has_its_default() {
    assertThat(new KafkaSettings(null, null, null))
        .isEqualTo(new KafkaSettings("localhost:9092", "", Duration.ofSeconds(2)));
  }

  @Test
  void every_client_gives_up_a_connection_in_the_same_time() {
    KafkaSettings settings = new KafkaSettings("kafka:1", "x-", Duration.ofMillis(700));

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
}
