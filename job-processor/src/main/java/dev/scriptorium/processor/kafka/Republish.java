package dev.scriptorium.processor.kafka;

import dev.scriptorium.common.topic.Topics;
import dev.scriptorium.common.wire.EventCodec;
import dev.scriptorium.processor.postgres.TimelineSince;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;

/** Publishes events once more, for consumers that came too late (rule 13). */
public final class Republish {

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
   * Publishes every event from a moment on; returns how many there were.
   *
   * @throws KafkaException if one was not acknowledged
   */
  public long run(Instant since) {
    AtomicReference<Exception> failure = new AtomicReference<>();
    try (Producer<byte[], byte[]> producer = producers.get()) {
      long count =
          timeline.forEach(
              since,
              entry ->
                  producer.send(
                      EventCodec.encode(topics.events(), entry.publicEvent()),
                      (metadata, e) -> failure.compareAndSet(null, e)));
      producer.flush();
      if (failure.get() != null) {
        throw new KafkaException("Not every event was acknowledged", failure.get());
      }
      return count;
    }
  }
}
