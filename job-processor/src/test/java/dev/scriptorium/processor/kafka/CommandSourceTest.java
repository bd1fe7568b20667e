package dev.scriptorium.processor.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

class CommandSourceTest {

  private static final String TOPIC = "job-commands";

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");

  @Test
  void a_topic_that_is_not_known_everywhere_yet_is_waited_for() {
    consumer.updatePartitions(TOPIC, List.of());
    assertThatThrownBy(() -> new CommandSource(consumer, TOPIC, Assignment.ALL, Clock.systemUTC()))
        .isInstanceOf(KafkaException.class);
    assertThat(consumer.closed()).isTrue();
  }

  @Test
  void a_consumer_that_will_never_bring_anything_is_broken() {
    CommandSource source = new CommandSource(consumer, TOPIC, Assignment.GROUP, Clock.systemUTC());
    consumer.unsubscribe();
    consumer.setPollException(new KafkaException("gone"));
    assertThatThrownBy(() -> source.poll(Duration.ofMillis(1)))
        .isInstanceOf(BrokenSourceException.class);
    consumer.close();
    assertThatThrownBy(() -> source.poll(Duration.ofMillis(1)))
        .isInstanceOf(BrokenSourceException.class);
  }
}
