package dev.scriptorium.processor.kafka;

import dev.scriptorium.common.wire.Keys;
import dev.scriptorium.common.wire.WireJson;
import dev.scriptorium.processor.application.LogEntry;
import dev.scriptorium.processor.application.RawRecord;
import dev.scriptorium.processor.domain.TimelineEntry;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Records of the dead-letter topic. */
public final class DeadLetterRecords {

  /** Header {@code ce_type} of an event that cannot be published. */
  static final String UNPUBLISHABLE = "dev.scriptorium.dead-letter.event.v1";

  private static final int MAX_REASON_LENGTH = 500;

  private DeadLetterRecords() {}

  /**
   * What stands in place of an event that cannot be published. What happened is in the timeline.
   *
   * @param rootId the aggregate that it happened to
   * @param sequence its place in the timeline
   */
  private record UnpublishableEvent(UUID rootId, long sequence, String reason) {}

  /** A command, as it came. */
  static ProducerRecord<byte[], byte[]> of(String topic, LogEntry.DeadLetter letter) {
    RawRecord raw = letter.raw();
    Headers headers = new RecordHeaders();
    raw.headers().forEach(header -> headers.add(header.name(), header.value()));
    return new ProducerRecord<>(topic, null, raw.key(), raw.value(), headers);
  }

  /** An event that cannot be published. */
  static ProducerRecord<byte[], byte[]> of(String topic, TimelineEntry entry, Exception reason) {
    String text = reason.toString();
    Headers headers = new RecordHeaders();
    headers.add("ce_type", UNPUBLISHABLE.getBytes(StandardCharsets.UTF_8));
    return new ProducerRecord<>(
        topic,
        null,
        Keys.bytes(entry.rootId()),
        WireJson.mapper()
            .writeValueAsBytes(
                new UnpublishableEvent(
                    entry.rootId(),
                    entry.sequence(),
                    text.substring(0, Math.min(text.length(), MAX_REASON_LENGTH)))),
        headers);
  }

  /** Whether a failure is the record's own: sent again it would fail again. */
  public static boolean isRejection(Exception failure) {
    return failure instanceof RecordTooLargeException
        || failure instanceof InvalidRecordException
        || failure instanceof SerializationException;
  }
}
