package dev.scriptorium.standalone.demo;

import dev.scriptorium.common.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What is added to the public event topic from now on. */
final class EventTail implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration POLL = Duration.ofMillis(100);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<SeenEvent> seen = new ArrayList<>();

  private EventTail(KafkaConsumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
  }

  /** Stands at the end of every partition. */
  static EventTail fromNow(String bootstrapServers) {
    var topic = new Topics("").events();
    var config = Map.<String, Object>of("bootstrap.servers", bootstrapServers);
    var deserializer = new ByteArrayDeserializer();
    var consumer = new KafkaConsumer<>(config, deserializer, deserializer);
    try {
      var partitions =
          consumer.partitionsFor(topic, PATIENCE).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      if (partitions.isEmpty()) {
        throw new DemoFailure("Kafka at " + bootstrapServers + " has no topic " + topic);
      }
      consumer.assign(partitions);
      consumer.seekToEnd(partitions);
      // Seeking is lazy: without asking for the position it would happen at the first poll
      partitions.forEach(partition -> consumer.position(partition, PATIENCE));
      return new EventTail(consumer);
    } catch (KafkaException e) {
      consumer.close();
      throw new DemoFailure(
          "Kafka at " + bootstrapServers + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Waits until a root has so many events and returns them, checked for gaps. */
  List<SeenEvent> of(String root, int count) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (eventsOf(root).size() < count) {
      if (System.nanoTime() > deadline) {
        throw new DemoFailure(
            "Kafka shows %d events of %s instead of %d"
                .formatted(eventsOf(root).size(), root, count));
      }
      consumer.poll(POLL).forEach(record -> seen.add(SeenEvent.of(record)));
    }
    var events = eventsOf(root);
    for (var i = 0; i < events.size(); i++) {
      if (events.get(i).sequence() != i + 1) {
        throw new DemoFailure("The events of %s have a gap: %s".formatted(root, events));
      }
    }
    return events;
  }

  @Override
  public void close() {
    consumer.close();
  }

  /** An event may be published twice, under the same number. */
  private List<SeenEvent> eventsOf(String root) {
    var events = new ArrayList<SeenEvent>();
    for (var event : seen) {
      if (event.root().equals(root) && event.sequence() > events.size()) {
        events.add(event);
      }
    }
    return events;
  }
}
