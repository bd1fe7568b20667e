package dev.scriptorium.processor.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.common.command.CommandEnvelope;
import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.wire.CommandCodec;
import dev.scriptorium.processor.application.CommandBatch;
import dev.scriptorium.processor.application.LogEntry;
import dev.scriptorium.processor.application.LogPosition;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class PolledRecordsTest {

  private static final String TOPIC = "job-commands";
  private static final String CREATE = "dev.scriptorium.command.job.authorize.v1";

  private final Map<Integer, LogPosition> positions =
      new HashMap<>(Map.of(0, position(0, 5), 1, position(1, 0)));

  private final Set<Long> setAside = new HashSet<>();

  @Test
  void partitions_that_are_not_owned_are_left_out() {
    PolledRecords read = read(Map.of(2, List.of(record(2, 0, CREATE))), Map.of(2, 1L));
    assertThat(read.entries()).isEmpty();
    assertThat(read.ends()).isEmpty();
  }

  @Test
  void records_before_the_position_are_left_out() {
    PolledRecords read =
        read(
            Map.of(0, List.of(record(0, 4, CREATE), record(0, 5, CREATE), record(0, 6, CREATE))),
            Map.of(0, 7L));
    assertThat(read.entries()).extracting(entry -> entry.raw().offset()).containsExactly(5L, 6L);
  }

  @Test
  void the_last_record_moves_the_position_to_where_the_consumer_goes_on() {
    // Offsets 7 and 8 hold no records: the end of a transaction
    PolledRecords read =
        read(Map.of(0, List.of(record(0, 5, CREATE), record(0, 6, CREATE))), Map.of(0, 9L));
    assertThat(next(read, read.entries())).isEqualTo(9);
    assertThat(next(read, read.entries().subList(0, 1))).isEqualTo(6);
  }

  @Test
  void an_unknown_type_ends_its_partition_and_no_other() {
    PolledRecords read =
        read(
            Map.of(
                0,
                List.of(
                    record(0, 5, CREATE),
                    record(0, 6, "dev.scriptorium.command.job.create.v9"),
                    record(0, 7, CREATE)),
                1,
                List.of(record(1, 0, CREATE), record(1, 1, CREATE))),
            Map.of(0, 8L, 1, 2L));
    assertThat(read.entries()).hasSize(3);
    assertThat(read.unknown()).containsOnlyKeys(0);
    assertThat(next(read, read.entries())).isEqualTo(6);
  }

  @Test
  void an_unknown_type_that_is_set_aside_is_a_dead_letter_and_ends_nothing() {
    setAside.add(6L);
    PolledRecords read =
        read(
            Map.of(
                0,
                List.of(
                    record(0, 5, CREATE),
                    record(0, 6, "dev.scriptorium.command.job.create.v9"),
                    record(0, 7, CREATE))),
            Map.of(0, 8L));
    assertThat(read.unknown()).isEmpty();
    assertThat(read.entries()).hasSize(3);
    assertThat(read.entries().get(1)).isInstanceOf(LogEntry.DeadLetter.class);
    assertThat(next(read, read.entries())).isEqualTo(8);
  }

  @Test
  void an_undecodable_record_is_a_dead_letter_that_knows_who_waits() {
    ConsumerRecord<byte[], byte[]> bad = record(0, 5, "dev.elsewhere.v1");
    PolledRecords read = read(Map.of(0, List.of(bad)), Map.of(0, 6L));
    assertThat(read.unknown()).isEmpty();
    assertThat(read.entries())
        .singleElement()
        .isInstanceOfSatisfying(
            LogEntry.DeadLetter.class,
            letter -> {
              assertThat(letter.replyPartition()).isEqualTo(3);
              assertThat(letter.commandId()).isNotNull();
              assertThat(letter.rootId()).isNotNull();
              assertThat(letter.raw().value()).isEqualTo(bad.value());
            });
  }

  @Test
  void entries_of_a_partition_that_was_lost_meanwhile_are_in_no_batch() {
    PolledRecords read =
        read(
            Map.of(0, List.of(record(0, 5, CREATE)), 1, List.of(record(1, 0, CREATE))),
            Map.of(0, 6L, 1, 1L));
    positions.remove(0);
    CommandBatch batch = read.batch(read.entries(), positions, Map.of());
    assertThat(batch.entries()).hasSize(1);
    assertThat(batch.moves()).containsOnlyKeys(1);
  }

  private long next(PolledRecords read, List<LogEntry> some) {
    return read.batch(some, positions, Map.of()).moves().get(0).nextOffset();
  }

  private PolledRecords read(
      Map<Integer, List<ConsumerRecord<byte[], byte[]>>> records, Map<Integer, Long> ends) {
    Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> byPartition = new HashMap<>();
    records.forEach((p, list) -> byPartition.put(new TopicPartition(TOPIC, p), list));
    Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
    ends.forEach((p, end) -> next.put(new TopicPartition(TOPIC, p), new OffsetAndMetadata(end)));
    return PolledRecords.read(
        new ConsumerRecords<>(byPartition, next),
        positions,
        (position, offset) -> setAside.contains(offset));
  }

  private static LogPosition position(int partition, long nextOffset) {
    return new LogPosition(partition, "topic", nextOffset, null, 1, 1, 0);
  }

  private static ConsumerRecord<byte[], byte[]> record(int partition, long offset, String type) {
    ProducerRecord<byte[], byte[]> record =
        CommandCodec.encode(
            TOPIC,
            new CommandEnvelope(
                Ids.fresh(), Ids.fresh(), Ids.fresh(), 3, new JobCommand.Authorize()));
    record.headers().remove("ce_type").add("ce_type", type.getBytes(StandardCharsets.UTF_8));
    return new ConsumerRecord<>(
        TOPIC,
        partition,
        offset,
        1_000L,
        TimestampType.LOG_APPEND_TIME,
        record.key().length,
        record.value().length,
        record.key(),
        record.value(),
        record.headers(),
        Optional.empty());
  }
}
