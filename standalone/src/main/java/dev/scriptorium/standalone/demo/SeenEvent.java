package dev.scriptorium.standalone.demo;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An event as a consumer in any language sees it.
 *
 * @param root key of the record: the job, or the order it belongs to
 * @param sequence 1 for the first event of a root, then one more each
 * @param value JSON
 */
record SeenEvent(
    String root, long sequence, String type, String id, String time, String value, String place) {

  /** Reads the key and the headers of CloudEvents' binary mode. */
  static SeenEvent of(ConsumerRecord<byte[], byte[]> record) {
    if (!header(record, "ce_specversion").equals("1.0")) {
      throw new DemoFailure("An event is no CloudEvent 1.0: " + record.topic());
    }
    return new SeenEvent(
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
