package dev.scriptorium.common.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  void every_client_gets_the_properties_of_the_file_but_not_those_that_we_set(
      @TempDir Path directory) throws IOException {
    Path file = directory.resolve("client.properties");
    Files.writeString(
        file, "bootstrap.servers=elsewhere:1\nsecurity.protocol=SSL\nenable.auto.commit=true\n");
    KafkaSettings settings = new KafkaSettings("kafka:1", null, null, file);

    assertThat(settings.consumer("a"))
        .containsEntry("security.protocol", "SSL")
        .containsEntry("bootstrap.servers", "kafka:1")
        .containsEntry("enable.auto.commit", false);
    assertThat(settings.producer("a")).containsEntry("security.protocol", "SSL");
  }

  @Test
  void a_missing_file_is_named() {
    KafkaSettings settings = new KafkaSettings(null, null, null, Path.of("/nowhere/client"));

    assertThatThrownBy(() -> settings.client("a"))
        .hasMessageContaining("scriptorium.kafka.client-file /nowhere/client");
  }
}
