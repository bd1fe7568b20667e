package dev.scriptorium.processor.kafka;

import dev.scriptorium.processor.application.LogPosition;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
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
 * The consumer of the command log and its partitions. A partition that is assigned waits, paused,
 * until it has been taken; only then do its records come. Used by one thread, except {@link
 * #wakeUp}.
 */
final class CommandSource implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(CommandSource.class);
  private static final Duration REPORT_INTERVAL = Duration.ofSeconds(5);
  private static final Duration GATHERING = Duration.ofMillis(1);

  private final Consumer<byte[], byte[]> consumer;
  private final String topic;
  private final Cadence report;
  private final Partitions partitions = new Partitions();

  CommandSource(
      Consumer<byte[], byte[]> consumer, String topic, Assignment assignment, Clock clock) {
    this.consumer = consumer;
    this.topic = topic;
    this.report = new Cadence(clock, REPORT_INTERVAL);
    try {
      switch (assignment) {
        case GROUP -> consumer.subscribe(List.of(topic), new Rebalances());
        case ALL -> assignAll();
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
    consumer.assign(all);
    await(all);
  }

  private final class Rebalances implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
      await(assigned);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
      partitions.revoked(revoked.stream().map(TopicPartition::partition).toList());
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
      onPartitionsRevoked(lost);
    }
  }

  private void await(Collection<TopicPartition> assigned) {
    // Any position will do while it is paused; without one the consumer would look for the group's.
    assigned.forEach(partition -> consumer.seek(partition, 0));
    consumer.pause(assigned);
    assigned.forEach(partition -> partitions.waiting(partition.partition()));
    log.debug("Partitions {} are to be taken", partitions.allWaiting());
  }

  /** The partitions that are assigned. */
  Partitions partitions() {
    return partitions;
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
      await(e.partitions());
      return ConsumerRecords.empty();
    } catch (KafkaException | IllegalStateException e) {
      throw new BrokenSourceException(e);
    }
  }

  /** Lets the records of a partition come, from its position. */
  void resume(LogPosition position) {
    TopicPartition partition = new TopicPartition(topic, position.partition());
    partitions.applied(position);
    if (consumer.assignment().contains(partition)) {
      consumer.seek(partition, position.nextOffset());
      consumer.resume(List.of(partition));
    }
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

  private void pause(int partition) {
    TopicPartition topicPartition = new TopicPartition(topic, partition);
    if (consumer.assignment().contains(topicPartition)) {
      consumer.pause(List.of(topicPartition));
    } else {
      partitions.revoked(List.of(partition));
    }
  }

  /** Commits positions to the group now and then: for lag monitors only. */
  void reportProgress() {
    Collection<LogPosition> positions = partitions.positions().values();
    if (positions.isEmpty() || !report.isDue()) {
      return;
    }
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    positions.stream()
        .filter(
            position ->
                consumer.assignment().contains(new TopicPartition(topic, position.partition())))
        .forEach(
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
