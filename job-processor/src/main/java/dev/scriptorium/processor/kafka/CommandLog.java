package dev.scriptorium.processor.kafka;

import dev.scriptorium.common.wire.UnknownTypeException;
import dev.scriptorium.processor.application.LogPosition;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * What the command topic is at the moment. Every method throws {@link KafkaException} if Kafka does
 * not tell.
 */
public final class CommandLog {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Duration WAIT = Duration.ofMillis(100);

  private final Admin admin;
  private final Supplier<Consumer<byte[], byte[]>> probes;
  private final String topic;
  private final Runnable whileWaiting;

  /**
   * @param probes creates consumers of no group, without a start position
   * @param whileWaiting runs several times a second while Kafka is waited for
   */
  public CommandLog(
      Admin admin, Supplier<Consumer<byte[], byte[]>> probes, String topic, Runnable whileWaiting) {
    this.admin = admin;
    this.probes = probes;
    this.topic = topic;
    this.whileWaiting = whileWaiting;
  }

  /**
   * @param topicId Kafka's id of it: another one if the topic has been created again
   */
  public record Identity(String topicId, int partitions) {}

  /**
   * A partition, seen from a position in it.
   *
   * @param beginning offset of the oldest record that still exists
   * @param end offset that the next record will get
   * @param digestBefore of the record before the position; empty if it no longer exists
   */
  public record View(long beginning, long end, byte[] digestBefore) {}

  /**
   * A record that only a newer release can read.
   *
   * @param explanation names its type
   */
  public record UnreadableRecord(long offset, String explanation) {}

  /** Which topic it is. */
  public Identity identity() {
    TopicDescription description =
        await(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic);
    return new Identity(description.topicId().toString(), description.partitions().size());
  }

  /** Offsets of the oldest records that still exist, by partition. */
  public Map<Integer, Long> beginnings(Collection<Integer> partitions) {
    return offsets(partitions, OffsetSpec.earliest());
  }

  /** Offsets that the next records will get, by partition. */
  public Map<Integer, Long> ends(Collection<Integer> partitions) {
    return offsets(partitions, OffsetSpec.latest());
  }

  /**
   * What the log looks like from each position.
   *
   * @param beginnings see {@link #beginnings}
   */
  public Map<Integer, View> views(
      Collection<LogPosition> positions, Map<Integer, Long> beginnings) {
    List<Integer> partitions = positions.stream().map(LogPosition::partition).toList();
    Map<Integer, Long> ends = ends(partitions);
    try (Consumer<byte[], byte[]> probe = probes.get()) {
      Map<Integer, byte[]> digests = new HashMap<>();
      List<LogPosition> readable =
          positions.stream()
              .filter(position -> position.nextOffset() > beginnings.get(position.partition()))
              .filter(position -> position.nextOffset() <= ends.get(position.partition()))
              .toList();
      readDigests(probe, readable, digests);
      Map<Integer, View> views = new HashMap<>();
      for (LogPosition position : positions) {
        int partition = position.partition();
        views.put(
            partition,
            new View(
                beginnings.get(partition),
                ends.get(partition),
                digests.getOrDefault(partition, new byte[0])));
      }
      return views;
    }
  }

  /**
   * Why the first record at or after an offset stops its partition.
   *
   * @param end offset that the next record will get
   * @return empty if there is none, or this release can read it (which includes: can tell that it
   *     is a dead letter)
   */
  public Optional<UnreadableRecord> unreadable(int partition, long from, long end) {
    try (Consumer<byte[], byte[]> probe = probes.get()) {
      TopicPartition topicPartition = new TopicPartition(topic, partition);
      probe.assign(List.of(topicPartition));
      probe.seek(topicPartition, from);
      long deadline = System.nanoTime() + TIMEOUT.toNanos();
      while (probe.position(topicPartition) < end) {
        if (System.nanoTime() > deadline) {
          throw new KafkaException("The record at offset %d cannot be read".formatted(from));
        }
        for (ConsumerRecord<byte[], byte[]> record : probe.poll(WAIT)) {
          return unreadable(record);
        }
      }
      return Optional.empty();
    }
  }

  private static Optional<UnreadableRecord> unreadable(ConsumerRecord<byte[], byte[]> record) {
    try {
      RecordReader.read(record);
      return Optional.empty();
    } catch (UnknownTypeException e) {
      return Optional.of(new UnreadableRecord(record.offset(), e.getMessage()));
    }
  }

  private void readDigests(
      Consumer<byte[], byte[]> probe, List<LogPosition> positions, Map<Integer, byte[]> digests) {
    if (positions.isEmpty()) {
      return;
    }
    probe.assign(topicPartitions(positions.stream().map(LogPosition::partition).toList()));
    positions.forEach(
        position ->
            probe.seek(new TopicPartition(topic, position.partition()), position.nextOffset() - 1));
    Map<Integer, Long> nextOffsets =
        positions.stream()
            .collect(Collectors.toMap(LogPosition::partition, LogPosition::nextOffset));
    long deadline = System.nanoTime() + TIMEOUT.toNanos();
    while (!probe.assignment().isEmpty()) {
      if (System.nanoTime() > deadline) {
        throw new KafkaException("The records before the positions cannot be read");
      }
      whileWaiting.run();
      for (ConsumerRecord<byte[], byte[]> record : probe.poll(WAIT)) {
        // Behind the end of a transaction there is an offset without a record
        if (record.offset() == nextOffsets.get(record.partition()) - 1) {
          digests.put(record.partition(), RecordDigest.of(RecordReader.raw(record)));
        }
      }
      probe.assign(
          probe.assignment().stream()
              .filter(
                  partition -> probe.position(partition) < nextOffsets.get(partition.partition()))
              .toList());
    }
  }

  private List<TopicPartition> topicPartitions(Collection<Integer> partitions) {
    return partitions.stream().map(partition -> new TopicPartition(topic, partition)).toList();
  }

  private Map<Integer, Long> offsets(Collection<Integer> partitions, OffsetSpec which) {
    Map<TopicPartition, OffsetSpec> query =
        topicPartitions(partitions).stream().collect(Collectors.toMap(p -> p, p -> which));
    return await(admin.listOffsets(query).all()).entrySet().stream()
        .collect(Collectors.toMap(e -> e.getKey().partition(), e -> e.getValue().offset()));
  }

  private <T> T await(KafkaFuture<T> answer) {
    long deadline = System.nanoTime() + TIMEOUT.toNanos();
    while (true) {
      try {
        return answer.get(WAIT.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new KafkaException("interrupted", e);
      } catch (ExecutionException e) {
        throw unknown(e);
      } catch (TimeoutException e) {
        if (System.nanoTime() > deadline) {
          throw unknown(e);
        }
        whileWaiting.run();
      }
    }
  }

  private KafkaException unknown(Exception e) {
    return new KafkaException("Topic " + topic + " cannot be looked at: " + e.getMessage(), e);
  }
}
