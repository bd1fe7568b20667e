package dev.scriptorium.processor.kafka;

import dev.scriptorium.common.topic.Topics;
import dev.scriptorium.common.wire.OutcomeCodec;
import dev.scriptorium.processor.application.Committed;
import java.time.Duration;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells those who wait what has become of their commands. Outcomes are a fast path and nothing
 * else: one that is lost is found in the timeline. They have a producer of their own, because
 * somebody waits for them and nobody for the events, and a broker takes the requests of one
 * connection one after the other.
 */
final class OutcomePublisher implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(OutcomePublisher.class);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

  private final Producer<byte[], byte[]> producer;
  private final String topic;

  OutcomePublisher(Producer<byte[], byte[]> producer, Topics topics) {
    this.producer = producer;
    this.topic = topics.replies();
  }

  /** Sends the outcomes of a batch that is committed. */
  void publish(Committed committed) {
    committed.replies().forEach(this::publish);
  }

  private void publish(Committed.Reply reply) {
    try {
      producer.send(OutcomeCodec.encode(topic, reply.partition(), reply.outcome()));
    } catch (KafkaException e) {
      log.debug("Outcome of {} not sent", reply.outcome().commandId(), e);
    }
  }

  @Override
  public void close() {
    producer.close(CLOSE_TIMEOUT);
  }
}
