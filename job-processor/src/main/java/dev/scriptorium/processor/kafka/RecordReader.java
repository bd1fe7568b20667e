package dev.scriptorium.processor.kafka;

import dev.scriptorium.common.wire.CommandCodec;
import dev.scriptorium.common.wire.Keys;
import dev.scriptorium.common.wire.UndecodableRecordException;
import dev.scriptorium.processor.application.LogEntry;
import dev.scriptorium.processor.application.RawRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads records of the command log as far as they can be read. */
final class RecordReader {

  private RecordReader() {}

  /**
   * @throws dev.scriptorium.common.wire.UnknownTypeException if a newer release wrote it
   */
  static LogEntry read(ConsumerRecord<byte[], byte[]> record) {
    RawRecord raw = raw(record);
    try {
      return new LogEntry.Command(
          raw, CommandCodec.decode(record.key(), record.value(), record.headers()));
    } catch (UndecodableRecordException e) {
      return deadLetter(record, "Undecodable: " + e.getMessage());
    }
  }

  /** A record that cannot be read, as far as it can. */
  static LogEntry.DeadLetter deadLetter(ConsumerRecord<byte[], byte[]> record, String reason) {
    return new LogEntry.DeadLetter(
        raw(record),
        CommandCodec.commandId(record.headers()),
        Keys.id(record.key()),
        CommandCodec.replyPartition(record.headers()),
        reason);
  }

  static RawRecord raw(ConsumerRecord<byte[], byte[]> record) {
    List<RawRecord.RawHeader> headers = new ArrayList<>();
    for (Header header : record.headers()) {
      headers.add(new RawRecord.RawHeader(header.key(), header.value()));
    }
    return new RawRecord(
        record.partition(),
        record.offset(),
        Instant.ofEpochMilli(record.timestamp()),
        record.key(),
        record.value(),
        headers);
  }
}
