package dev.scriptorium.processor.kafka;

import dev.scriptorium.common.outcome.OutcomeRecipient;
import dev.scriptorium.common.wire.OutcomeCodec;
import dev.scriptorium.processor.application.Committed.AddressedOutcome;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends outcomes to the gateways that wait for them. Outcomes are a fast path and nothing else: one
 * that is lost is found in the timeline. They have a producer of their own, because somebody waits
 * for them and nobody for the events, and a broker takes the requests of one connection one after
 * the other.
 */
final class OutcomePublisher implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(OutcomePublisher.class);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

  private final Producer<byte[], byte[]> producer;
  private final String topic;
  private final OutcomeRecipient sameProcess;

  /**
   * @param sameProcess the gateway of this process: what it takes is not sent
   */
  OutcomePublisher(Producer<byte[], byte[]> producer, String topic, OutcomeRecipient sameProcess) {
    this.producer = producer;
    this.topic = topic;
    this.sameProcess = sameProcess;
  }

  /** Hands over or sends the outcomes of a batch that is committed. */
  void publish(List<AddressedOutcome> committed) {
    send(
        committed.stream().filter(addressed -> !sameProcess.deliver(addressed.outcome())).toList());
  }

  private void send(List<AddressedOutcome> outcomes) {
    if (outcomes.isEmpty()) {
      return;
    }
    try {
      // A send to a partition that does not exist would wait for it
      int partitions = producer.partitionsFor(topic).size();
      outcomes.stream()
          .filter(addressed -> addressed.replyPartition() < partitions)
          .map(
              addressed ->
                  OutcomeCodec.encode(topic, addressed.replyPartition(), addressed.outcome()))
          .forEach(producer::send);
    } catch (KafkaException e) {
      log.debug("Outcomes not sent", e);
    }
  }

  @Override
  public void close() {
    producer.close(CLOSE_TIMEOUT);
  }
}
