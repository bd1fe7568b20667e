package dev.scriptorium.gateway.submission;

import dev.scriptorium.common.health.Silence;
import dev.scriptorium.common.wire.Keys;
import dev.scriptorium.common.wire.OutcomeCodec;
import dev.scriptorium.common.wire.UndecodableRecordException;
import dev.scriptorium.common.wire.UnknownTypeException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads one partition of the reply topic from its end, in its own thread. Gateways may share a
 * partition: each uses the outcomes that it waits for.
 */
final class ReplyReader implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(ReplyReader.class);
  private static final Duration POLL_TIMEOUT = Duration.ofSeconds(1);
  private static final Duration RETRY_PAUSE = Duration.ofMillis(300);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

  /** Below the web server's: outcomes are read until the last request has its response. */
  static final int PHASE = 0;

  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final String topic;
  private final int choice;
  private final PendingOutcomes pending;
  private final Silence sinceTurn = new Silence();
  private volatile @Nullable Integer partition;
  private volatile @Nullable Consumer<byte[], byte[]> current;
  private volatile boolean stopping;
  private @Nullable Thread thread;

  /**
   * @param choice any number: determines the partition
   */
  ReplyReader(
      Supplier<Consumer<byte[], byte[]>> consumers,
      String topic,
      int choice,
      PendingOutcomes pending) {
    this.consumers = consumers;
    this.topic = topic;
    this.choice = choice;
    this.pending = pending;
  }

  /** The partition for outcomes; empty while its end is not known yet. */
  OptionalInt partition() {
    Integer known = partition;
    return known == null ? OptionalInt.empty() : OptionalInt.of(known);
  }

  /** Since when its loop has not come round. */
  Silence sinceTurn() {
    return sinceTurn;
  }

  @Override
  public void start() {
    stopping = false;
    thread = Thread.ofPlatform().name("reply-reader").daemon().start(this::run);
  }

  private void run() {
    while (!stopping) {
      try (Consumer<byte[], byte[]> consumer = consumers.get()) {
        current = consumer;
        read(consumer);
      } catch (WakeupException e) {
        log.debug("Stopped reading outcomes");
      } catch (KafkaException e) {
        partition = null;
        log.warn("Outcomes cannot be read; retrying: {}", e.getMessage());
        pause();
      }
    }
  }

  private void read(Consumer<byte[], byte[]> consumer) {
    List<PartitionInfo> partitions = consumer.partitionsFor(topic);
    if (partitions.isEmpty()) {
      log.debug("Waiting for topic {}", topic);
      pause();
      return;
    }
    int chosen = Math.floorMod(choice, partitions.size());
    TopicPartition topicPartition = new TopicPartition(topic, chosen);
    consumer.assign(List.of(topicPartition));
    consumer.seekToEnd(List.of(topicPartition));
    consumer.position(topicPartition);
    partition = chosen;
    while (!stopping) {
      sinceTurn.end();
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL_TIMEOUT)) {
        arrived(record);
      }
    }
  }

  private void arrived(ConsumerRecord<byte[], byte[]> record) {
    UUID commandId = Keys.id(record.key());
    if (commandId == null) {
      return;
    }
    try {
      pending.arrived(commandId, () -> OutcomeCodec.decode(record.value(), record.headers()));
    } catch (UndecodableRecordException | UnknownTypeException e) {
      // The waiting request checks the timeline after its timeout.
      log.warn("Outcome of {} cannot be read: {}", commandId, e.getMessage());
    }
  }

  private void pause() {
    try {
      Thread.sleep(RETRY_PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping = true;
    }
  }

  @Override
  public void stop() {
    stopping = true;
    Consumer<byte[], byte[]> reading = current;
    if (reading != null) {
      reading.wakeup();
    }
    Thread waitedFor = thread;
    if (waitedFor != null) {
      try {
        waitedFor.join(STOP_TIMEOUT);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    thread = null;
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
