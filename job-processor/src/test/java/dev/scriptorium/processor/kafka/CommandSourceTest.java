package dev.scriptorium.processor.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptorium.processor.application.LogPosition;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
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
  void nothing_comes_of_a_partition_that_is_not_owned() {
    CommandSource source = source();
    assertThat(source.partitions().all()).isEmpty();
    assertThat(source.allPartitions()).containsExactly(0, 1);
    assertThat(consumer.paused()).hasSize(2);

    source.takeAgain(1);
    source.resume(new LogPosition(1, "topic", 5, null, 1, 1, 0));
    assertThat(consumer.paused()).containsExactly(new TopicPartition(TOPIC, 0));
    assertThat(consumer.position(new TopicPartition(TOPIC, 1))).isEqualTo(5);

    source.drop(1);
    assertThat(source.partitions().all()).isEmpty();
    assertThat(consumer.paused()).hasSize(2);
  }

  @Test
  void a_position_out_of_range_concerns_only_partitions_that_are_owned() {
    CommandSource source = source();
    source.takeAgain(1);
    source.resume(new LogPosition(1, "topic", 5, null, 1, 1, 0));
    consumer.setPollException(
        new OffsetOutOfRangeException(
            Map.of(new TopicPartition(TOPIC, 0), 7L, new TopicPartition(TOPIC, 1), 5L)));
    assertThat(source.poll(Duration.ofMillis(1))).isEmpty();
    assertThat(source.partitions().allWaiting()).containsExactly(1);
    assertThat(source.partitions().all()).containsExactly(1);
    assertThat(consumer.paused()).hasSize(2);
  }

  private CommandSource source() {
    consumer.updatePartitions(
        TOPIC,
        List.of(
            new PartitionInfo(TOPIC, 0, null, null, null),
            new PartitionInfo(TOPIC, 1, null, null, null)));
    return new CommandSource(consumer, TOPIC, Assignment.LEASE, Clock.systemUTC());
  }

  @Test
  void a_consumer_that_will_never_bring_anything_is_broken() {
    CommandSource source = source();
    consumer.setPollException(new KafkaException("gone"));
    assertThatThrownBy(() -> source.poll(Duration.ofMillis(1)))
        .isInstanceOf(BrokenSourceException.class);
    consumer.close();
    assertThatThrownBy(() -> source.poll(Duration.ofMillis(1)))
        .isInstanceOf(BrokenSourceException.class);
  }
}
