package dev.scriptorium.common.wire;

import dev.scriptorium.common.outcome.Outcome;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Records of the reply topic. */
public final class OutcomeCodec {

  /** Wire names of the outcomes. */
  public static final WireTypes<Outcome> TYPES =
      new WireTypes<Outcome>("dev.scriptorium.outcome.")
          .with("accepted.v1", Outcome.Accepted.class)
          .with("ignored.v1", Outcome.Ignored.class)
          .with("refused.v1", Outcome.Refused.class)
          .with("faulted.v1", Outcome.Faulted.class)
          .complete(Outcome.class);

  private OutcomeCodec() {}

  /** The record that carries an outcome to the gateway that reads the partition. */
  public static ProducerRecord<byte[], byte[]> encode(
      String topic, int partition, Outcome outcome) {
    return new ProducerRecord<>(
        topic,
        partition,
        Keys.bytes(outcome.commandId()),
        TYPES.write(outcome),
        new CloudEventHeaders(outcome.commandId(), TYPES.nameOf(outcome))
            .subject(outcome.rootId())
            .headers());
  }

  /**
   * Reads a record of the reply topic.
   *
   * @throws UnknownTypeException see {@link WireTypes#read}
   * @throws UndecodableRecordException see {@link WireTypes#read}
   */
  public static Outcome decode(byte @Nullable [] value, Headers headers) {
    if (value == null) {
      throw new UndecodableRecordException("an outcome needs a value");
    }
    return TYPES.read(CloudEventHeaders.required(headers, CloudEventHeaders.TYPE), value);
  }
}
