package dev.scriptorium.standalone.demo;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An event as a consumer in any language receives it.
 *
 * @param root the root id, the record key: the job's, or its order's
 * @param sequence 1 for an aggregate's first event, then incremented by one
 * @param value JSON
 */
record ReceivedEvent(
    String root, long sequence, String type, String id, String time, String value, String place) {

  /** Reads key and headers in CloudEvents' binary mode. */
  static ReceivedEvent of(ConsumerRecord<byte[], byte[]> record) {
    if (!header(record, "ce_specversion").equals("1.0")) {
      throw new DemoFailure("An event is not a CloudEvent 1.0: " + record.topic());
    }
    return new ReceivedEvent(
        text(record.key()),
        Long.parseLong(header(record, "ce_sequence")),
        header(record, "ce_type"),
        header(record, "ce_id"),
        header(record, "ce_time"),
        text(record.value()),
        record.topic() + "-" + record.partition() + " @ " + record.offset());
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return Optional.ofNullable(record.headers().lastHeader(name))
        .map(header -> text(header.value()))
        .orElseThrow(() -> new DemoFailure("An event has no header " + name));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
