package dev.scriptorium.processor.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.model.CaptioningDetails;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.topic.Topics;
import dev.scriptorium.processor.application.Committed;
import dev.scriptorium.processor.application.LogEntry;
import dev.scriptorium.processor.application.LogPosition;
import dev.scriptorium.processor.application.RawRecord;
import dev.scriptorium.processor.application.StorageException;
import dev.scriptorium.processor.application.Unpublished;
import dev.scriptorium.processor.domain.TimelineEntry;
import dev.scriptorium.processor.domain.fact.JobFact;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class EventPublisherTest {

  private static final Topics TOPICS = new Topics("");
  private static final UUID ROOT = Ids.fresh();

  private final List<MockProducer<byte[], byte[]>> producers = new ArrayList<>();
  private final AtomicInteger unpublishable = new AtomicInteger();
  private final EventPublisher publisher =
      new EventPublisher(this::newProducer, TOPICS, unpublishable::incrementAndGet);

  @Test
  void a_batch_counts_when_it_and_every_one_before_it_is_acknowledged() {
    publisher.publish(batch(1, entry(1)));
    publisher.publish(batch(2));
    publisher.publish(batch(3, entry(2), entry(3)));
    assertThat(publisher.acknowledged()).isEmpty();
    producers.getFirst().completeNext();
    assertThat(publisher.acknowledged()).containsEntry(0, 2L);
    producers.getFirst().completeNext();
    assertThat(publisher.acknowledged()).containsEntry(0, 2L);
    producers.getFirst().completeNext();
    assertThat(publisher.acknowledged()).containsEntry(0, 3L);
  }

  @Test
  void after_a_failure_everything_from_the_mark_is_published_again_in_order() {
    publisher.publish(batch(1, entry(1)));
    publisher.publish(batch(2, entry(2)));
    publisher.publish(batch(3, entry(3)));
    producers.getFirst().completeNext();
    producers.getFirst().errorNext(new TimeoutException("not acknowledged"));
    producers.getFirst().completeNext();
    assertThat(publisher.failure()).isInstanceOf(TimeoutException.class);
    assertThat(publisher.acknowledged()).containsEntry(0, 1L);

    publisher.restart();
    assertThat(publisher.failure()).isNull();
    publisher.publishBacklog(position(3, 1), timeline(entry(2), entry(3)));
    publisher.publish(batch(4, entry(4)));
    assertThat(sequences(producers.getLast())).containsExactly("2", "3", "4");
    assertThat(publisher.acknowledged()).containsEntry(0, 1L);
    while (producers.getLast().completeNext()) {
      assertThat(publisher.failure()).isNull();
    }
    assertThat(publisher.acknowledged()).containsEntry(0, 4L);
  }

  @Test
  void a_late_failure_of_the_former_producer_says_nothing_about_the_new_one() {
    publisher.publish(batch(1, entry(1)));
    publisher.restart();
    producers.getFirst().errorNext(new TimeoutException("closed"));
    assertThat(publisher.failure()).isNull();
    publisher.publishBacklog(position(1, 0), timeline(entry(1)));
    assertThat(publisher.acknowledged()).containsEntry(0, 0L);
  }

  @Test
  void a_backlog_that_could_not_be_read_does_not_hold_up_what_follows() {
    Unpublished broken =
        new Unpublished() {
          @Override
          public void entries(int partition, long afterBatch, Consumer<TimelineEntry> each) {
            each.accept(entry(1));
            throw new StorageException("the database is away");
          }

          @Override
          public void deadLetters(
              int partition, long afterBatch, Consumer<LogEntry.DeadLetter> each) {}
        };
    assertThatThrownBy(() -> publisher.publishBacklog(position(2, 0), broken))
        .isInstanceOf(StorageException.class);
    publisher.publishBacklog(position(2, 0), timeline(entry(1), entry(2)));
    while (producers.getFirst().completeNext()) {
      assertThat(publisher.failure()).isNull();
    }
    assertThat(sequences(producers.getFirst())).containsExactly("1", "1", "2");
    assertThat(publisher.acknowledged()).containsEntry(0, 2L);
  }

  @Test
  void a_dead_letter_too_large_for_its_topic_stops_nothing() {
    publisher.publish(
        new Committed(
            List.of(), List.of(letter()), List.of(), Map.of(0, position(1, 0)), Set.of()));
    producers.getFirst().errorNext(new RecordTooLargeException("3 MB"));
    assertThat(publisher.failure()).isNull();
    assertThat(publisher.acknowledged()).containsEntry(0, 1L);
  }

  @Test
  void an_event_too_large_for_its_topic_becomes_a_dead_letter_and_the_next_one_is_published() {
    publisher.publish(batch(1, entry(1)));
    publisher.publish(batch(2, entry(2)));
    producers.getFirst().errorNext(new RecordTooLargeException("3 MB"));
    producers.getFirst().completeNext();
    assertThat(publisher.failure()).isNull();
    assertThat(publisher.acknowledged()).as("waits for the dead letter").isEmpty();
    producers.getFirst().completeNext();
    assertThat(publisher.acknowledged()).containsEntry(0, 2L);
    assertThat(unpublishable).hasValue(1);
    ProducerRecord<byte[], byte[]> letter = producers.getFirst().history().getLast();
    assertThat(letter.topic()).isEqualTo(TOPICS.deadLetters());
    assertThat(letter.key()).asString().isEqualTo(ROOT.toString());
    assertThat(letter.value()).asString().contains("\"sequence\":1", "3 MB");
  }

  @Test
  void an_event_that_cannot_be_encoded_becomes_a_dead_letter_and_the_next_one_is_published() {
    publisher.publish(batch(1, unencodable(), entry(2)));
    assertThat(producers.getFirst().history())
        .extracting(ProducerRecord::topic)
        .containsExactly(TOPICS.deadLetters(), TOPICS.events());
    producers.getFirst().completeNext();
    producers.getFirst().completeNext();
    assertThat(publisher.acknowledged()).containsEntry(0, 1L);
    assertThat(publisher.failure()).isNull();
    assertThat(unpublishable).hasValue(1);
  }

  /** An event without its owner cannot be written. */
  private static TimelineEntry unencodable() {
    return new TimelineEntry(ROOT, 1, null, Ids.fresh(), Instant.EPOCH, new JobFact.Authorized());
  }

  private MockProducer<byte[], byte[]> newProducer() {
    MockProducer<byte[], byte[]> producer =
        new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    producers.add(producer);
    return producer;
  }

  private static List<String> sequences(MockProducer<byte[], byte[]> producer) {
    return producer.history().stream()
        .map(record -> record.headers().lastHeader("ce_sequence").value())
        .map(value -> new String(value, StandardCharsets.UTF_8))
        .toList();
  }

  private static Committed batch(long batch, TimelineEntry... entries) {
    return new Committed(
        List.of(entries), List.of(), List.of(), Map.of(0, position(batch, 0)), Set.of());
  }

  static LogPosition position(long batch, long publishedBatch) {
    return new LogPosition(0, "topic", 100, null, batch, publishedBatch, 0);
  }

  private static TimelineEntry entry(long sequence) {
    return new TimelineEntry(
        ROOT,
        sequence,
        Ids.fresh(),
        Ids.fresh(),
        Instant.parse("2026-11-23T09:00:00Z"),
        sequence == 1
            ? new JobFact.Created(
                new CaptioningDetails("", "en", null, null, null, null), JobPhase.PENDING, null)
            : new JobFact.Authorized());
  }

  static Unpublished oneEntry() {
    return timeline(entry(1));
  }

  private static Unpublished timeline(TimelineEntry... entries) {
    return new Unpublished() {
      @Override
      public void entries(int partition, long afterBatch, Consumer<TimelineEntry> each) {
        List.of(entries).forEach(each);
      }

      @Override
      public void deadLetters(int partition, long afterBatch, Consumer<LogEntry.DeadLetter> each) {}
    };
  }

  private static LogEntry.DeadLetter letter() {
    return new LogEntry.DeadLetter(
        new RawRecord(0, 7, Instant.EPOCH, null, new byte[10], List.of()), null, null, null, "bad");
  }
}
