package dev.scriptorium.processor.operator;

import dev.scriptorium.common.topic.Topics;
import dev.scriptorium.common.wire.EventCodec;
import dev.scriptorium.processor.domain.TimelineEntry;
import dev.scriptorium.processor.kafka.DeadLetterRecords;
import dev.scriptorium.processor.postgres.TimelineSince;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes events again, for consumers that came too late (rule 13). */
public final class Republish {

  private static final Logger log = LoggerFactory.getLogger(Republish.class);

  private final TimelineSince timeline;
  private final Supplier<Producer<byte[], byte[]>> producers;
  private final Topics topics;

  public Republish(
      TimelineSince timeline, Supplier<Producer<byte[], byte[]>> producers, Topics topics) {
    this.timeline = timeline;
    this.producers = producers;
    this.topics = topics;
  }

  /**
   * @param published events that were acknowledged
   * @param unpublishable events that the topic never takes; each is logged
   */
  public record Report(long published, long unpublishable) {}

  /**
   * Publishes every event from a moment on.
   *
   * @throws KafkaException if one was not acknowledged
   */
  public Report run(Instant since) {
    AtomicReference<Exception> failure = new AtomicReference<>();
    AtomicLong unpublishable = new AtomicLong();
    try (Producer<byte[], byte[]> producer = producers.get()) {
      long count = timeline.forEach(since, entry -> send(producer, entry, failure, unpublishable));
      producer.flush();
      if (failure.get() != null) {
        throw new KafkaException("Not every event was acknowledged", failure.get());
      }
      return new Report(count - unpublishable.get(), unpublishable.get());
    }
  }

  private void send(
      Producer<byte[], byte[]> producer,
      TimelineEntry entry,
      AtomicReference<Exception> failure,
      AtomicLong unpublishable) {
    ProducerRecord<byte[], byte[]> record;
    try {
      record = EventCodec.encode(topics.events(), entry.publicEvent());
    } catch (RuntimeException e) {
      skip(entry, e, unpublishable);
      return;
    }
    producer.send(
        record,
        (metadata, e) -> {
          if (e != null && DeadLetterRecords.isRejection(e)) {
            skip(entry, e, unpublishable);
          } else {
            failure.compareAndSet(null, e);
          }
        });
  }

  private static void skip(TimelineEntry entry, Exception reason, AtomicLong unpublishable) {
    unpublishable.incrementAndGet();
    log.error(
        "Event {} of {} cannot be published: {}",
        entry.sequence(),
        entry.rootId(),
        reason.toString());
  }
}
