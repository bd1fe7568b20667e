package dev.scriptorium.standalone.demo;

import dev.scriptorium.common.kafka.KafkaSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** New events of the public event topic. */
final class EventTail implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final Duration POLL = Duration.ofMillis(100);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<ReceivedEvent> seen = new ArrayList<>();

  private EventTail(KafkaConsumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
  }

  /** Starts at the end of every partition. */
  static EventTail fromNow(KafkaSettings kafka) {
    var topic = kafka.topics().events();
    var consumer = new KafkaConsumer<byte[], byte[]>(kafka.consumer("demo"));
    try {
      var partitions =
          consumer.partitionsFor(topic, TIMEOUT).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      if (partitions.isEmpty()) {
        throw new DemoFailure("Kafka at " + kafka.bootstrapServers() + " has no topic " + topic);
      }
      consumer.assign(partitions);
      consumer.seekToEnd(partitions);
      // Seeking is lazy: without asking for the position it would happen at the first poll
      partitions.forEach(partition -> consumer.position(partition, TIMEOUT));
      return new EventTail(consumer);
    } catch (KafkaException e) {
      consumer.close();
      throw new DemoFailure(
          "Cannot read from Kafka at " + kafka.bootstrapServers() + ": " + e.getMessage(), e);
    }
  }

  /** Waits until an aggregate has this many events and returns them, checked for gaps. */
  List<ReceivedEvent> of(String root, int count) {
    var deadline = System.nanoTime() + TIMEOUT.toNanos();
    while (eventsOf(root).size() < count) {
      if (System.nanoTime() > deadline) {
        throw new DemoFailure(
            "Kafka has %d events of %s instead of %d"
                .formatted(eventsOf(root).size(), root, count));
      }
      consumer.poll(POLL).forEach(record -> seen.add(ReceivedEvent.of(record)));
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

  /** An event may be published twice, with the same sequence. */
  private List<ReceivedEvent> eventsOf(String root) {
    var events = new ArrayList<ReceivedEvent>();
    for (var event : seen) {
      if (event.root().equals(root) && event.sequence() > events.size()) {
        events.add(event);
      }
    }
    return events;
  }
}
