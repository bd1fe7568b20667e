package dev.scriptorium.processor.kafka;

import dev.scriptorium.processor.application.LogPosition;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The consumer of the command log and its partitions. It is assigned all of them; those that this
 * processor does not own are paused. One that it owns waits, paused too, until it has been taken;
 * only then do its records come. Used by one thread, except {@link #wakeUp}.
 */
final class CommandSource implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(CommandSource.class);
  private static final Duration REPORT_INTERVAL = Duration.ofSeconds(5);
  private static final Duration GATHERING = Duration.ofMillis(1);

  private final Consumer<byte[], byte[]> consumer;
  private final String topic;
  private final Cadence report;
  private final Partitions partitions = new Partitions();
  private final Set<Integer> allPartitions = new TreeSet<>();

  CommandSource(
      Consumer<byte[], byte[]> consumer, String topic, Assignment assignment, Clock clock) {
    this.consumer = consumer;
    this.topic = topic;
    this.report = new Cadence(clock, REPORT_INTERVAL);
    try {
      assignAll();
      if (assignment == Assignment.ALL) {
        allPartitions.forEach(partitions::waiting);
      }
    } catch (RuntimeException e) {
      consumer.close();
      throw e;
    }
  }

  private void assignAll() {
    List<TopicPartition> all =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    if (all.isEmpty()) {
      // Created a moment ago, and not known everywhere yet
      throw new KafkaException("Topic " + topic + " has no partitions yet");
    }
    all.forEach(partition -> allPartitions.add(partition.partition()));
    consumer.assign(all);
    park(all);
  }

  private void park(Collection<TopicPartition> parked) {
    // Any position will do while it is paused; without one the consumer would look for the group's.
    parked.forEach(partition -> consumer.seek(partition, 0));
    consumer.pause(parked);
  }

  /** The partitions that are this processor's. */
  Partitions partitions() {
    return partitions;
  }

  /** The partitions that the topic has, whoever owns them. */
  Set<Integer> allPartitions() {
    return Collections.unmodifiableSet(allPartitions);
  }

  /**
   * Records of partitions that are not paused; empty after {@link #wakeUp}.
   *
   * @param timeout longest wait for the first of them
   * @throws BrokenSourceException if there will never be any again
   */
  ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
    ConsumerRecords<byte[], byte[]> atHand = fetched(Duration.ZERO);
    if (atHand.isEmpty()) {
      return fetched(timeout);
    }
    // They came while the last batch was worked on, in an answer that Kafka sends for the first
    // record it gets: the others that came are still there, and belong into the same batch.
    return joined(atHand, fetched(GATHERING));
  }

  private static ConsumerRecords<byte[], byte[]> joined(
      ConsumerRecords<byte[], byte[]> first, ConsumerRecords<byte[], byte[]> second) {
    if (second.isEmpty()) {
      return first;
    }
    Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records = new HashMap<>();
    Stream.of(first, second)
        .forEach(
            some ->
                some.partitions()
                    .forEach(
                        partition ->
                            records
                                .computeIfAbsent(partition, p -> new ArrayList<>())
                                .addAll(some.records(partition))));
    Map<TopicPartition, OffsetAndMetadata> nextOffsets = new HashMap<>(first.nextOffsets());
    nextOffsets.putAll(second.nextOffsets());
    return new ConsumerRecords<>(records, nextOffsets);
  }

  private ConsumerRecords<byte[], byte[]> fetched(Duration timeout) {
    try {
      return consumer.poll(timeout);
    } catch (WakeupException e) {
      return ConsumerRecords.empty();
    } catch (InvalidOffsetException e) {
      log.warn("The log no longer has such a position: {}", e.getMessage());
      park(e.partitions());
      e.partitions().stream()
          .map(TopicPartition::partition)
          .filter(partitions.all()::contains)
          .forEach(partitions::waiting);
      return ConsumerRecords.empty();
    } catch (KafkaException | IllegalStateException e) {
      throw new BrokenSourceException(e);
    }
  }

  /** Lets the records of a partition come, from its position. */
  void resume(LogPosition position) {
    TopicPartition partition = new TopicPartition(topic, position.partition());
    partitions.applied(position);
    consumer.seek(partition, position.nextOffset());
    consumer.resume(List.of(partition));
  }

  /** Lets no more records of a partition come until an operator has acted. */
  void stop(int partition, String reason) {
    partitions.stopped(partition, reason);
    pause(partition);
  }

  /**
   * Lets no more records of a partition come until this processor is upgraded, or the record at
   * that offset is set aside.
   */
  void stopUnreadable(LogPosition position, long offset, String reason) {
    partitions.unreadable(position, offset, reason);
    pause(position.partition());
  }

  /** Lets no more records of a partition come until it has been taken again. */
  void takeAgain(int partition) {
    partitions.waiting(partition);
    pause(partition);
  }

  /** Lets no more records of a partition come: it is no longer this processor's. */
  void drop(int partition) {
    partitions.dropped(partition);
    pause(partition);
  }

  private void pause(int partition) {
    consumer.pause(List.of(new TopicPartition(topic, partition)));
  }

  /** Commits positions for the group now and then: for lag monitors only. */
  void reportProgress() {
    Collection<LogPosition> positions = partitions.positions().values();
    if (positions.isEmpty() || !report.isDue()) {
      return;
    }
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    positions.forEach(
        position ->
            offsets.put(
                new TopicPartition(topic, position.partition()),
                new OffsetAndMetadata(position.nextOffset())));
    consumer.commitAsync(
        offsets,
        (done, failure) -> {
          if (failure != null) {
            log.debug("Progress of {} not reported", names(done), failure);
          }
        });
  }

  private static String names(Map<TopicPartition, OffsetAndMetadata> offsets) {
    return offsets.keySet().stream()
        .map(TopicPartition::toString)
        .collect(Collectors.joining(", "));
  }

  /** Ends a poll that is waiting; may be called by any thread. */
  void wakeUp() {
    consumer.wakeup();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
