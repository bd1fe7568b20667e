package dev.scriptorium.processor.kafka;

import dev.scriptorium.common.wire.UnknownTypeException;
import dev.scriptorium.processor.application.CommandBatch;
import dev.scriptorium.processor.application.LogEntry;
import dev.scriptorium.processor.application.LogPosition;
import dev.scriptorium.processor.application.PositionMove;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * What one poll brought, read.
 *
 * @param entries in the order of the log within each partition
 * @param ends by partition: its last record, and where the consumer continues after it
 * @param unknown by partition: a record that only a newer release can read, and that stops the
 *     partition there
 */
record PolledRecords(
    List<LogEntry> entries, Map<Integer, End> ends, Map<Integer, Unknown> unknown) {

  /** A record of a type that this release does not know. */
  record Unknown(long offset, String reason) {}

  /** Says whether a record of an unknown type becomes a dead letter instead. */
  interface SetAside {
    boolean test(LogPosition position, long offset);
  }

  /** After its last record the consumer may continue more than one offset further. */
  record End(long last, long next) {}

  /**
   * @param positions of the partitions that are owned; records of others are left out
   * @param setAside asked about records of unknown types only
   */
  static PolledRecords read(
      ConsumerRecords<byte[], byte[]> records,
      Map<Integer, LogPosition> positions,
      SetAside setAside) {
    PolledRecords read = new PolledRecords(new ArrayList<>(), new HashMap<>(), new HashMap<>());
    for (TopicPartition partition : records.partitions()) {
      LogPosition position = positions.get(partition.partition());
      if (position != null) {
        read.add(
            records.records(partition),
            position,
            records.nextOffsets().get(partition).offset(),
            setAside);
      }
    }
    return read;
  }

  private void add(
      List<ConsumerRecord<byte[], byte[]>> records,
      LogPosition position,
      long next,
      SetAside setAside) {
    for (ConsumerRecord<byte[], byte[]> record : records) {
      if (record.offset() < position.nextOffset()) {
        continue;
      }
      try {
        entries.add(RecordReader.read(record));
      } catch (UnknownTypeException e) {
        if (!setAside.test(position, record.offset())) {
          unknown.put(record.partition(), new Unknown(record.offset(), reason(record, e)));
          return;
        }
        entries.add(RecordReader.deadLetter(record, "Set aside: " + e.getMessage()));
      }
    }
    ends.put(position.partition(), new End(records.getLast().offset(), next));
  }

  private static String reason(ConsumerRecord<byte[], byte[]> record, UnknownTypeException e) {
    return ("%s at offset %d: upgrade this processor, or give the record up with the operator command"
            + " set-aside --partition %d --offset %d (docs/operations.md)")
        .formatted(e.getMessage(), record.offset(), record.partition(), record.offset());
  }

  /**
   * The batch that some of these entries make.
   *
   * @param some in order; entries of partitions that are no longer owned are left out
   * @param acknowledged batches that the event topic has acknowledged, by partition
   */
  CommandBatch batch(
      List<LogEntry> some, Map<Integer, LogPosition> positions, Map<Integer, Long> acknowledged) {
    List<LogEntry> owned = new ArrayList<>(some.size());
    Map<Integer, LogEntry> last = new HashMap<>();
    for (LogEntry entry : some) {
      if (positions.containsKey(entry.raw().partition())) {
        owned.add(entry);
        last.put(entry.raw().partition(), entry);
      }
    }
    Map<Integer, PositionMove> moves = new HashMap<>();
    last.forEach(
        (partition, entry) ->
            moves.put(
                partition,
                new PositionMove(
                    positions.get(partition),
                    next(entry),
                    RecordDigest.of(entry.raw()),
                    acknowledged.getOrDefault(partition, 0L))));
    return new CommandBatch(owned, moves);
  }

  private long next(LogEntry entry) {
    End end = ends.get(entry.raw().partition());
    long offset = entry.raw().offset();
    return end != null && end.last() == offset ? end.next() : offset + 1;
  }
}
