package dev.scriptorium.processor.kafka;

import dev.scriptorium.common.topic.Topics;
import dev.scriptorium.common.wire.EventCodec;
import dev.scriptorium.processor.application.Committed;
import dev.scriptorium.processor.application.LogEntry;
import dev.scriptorium.processor.application.LogPosition;
import dev.scriptorium.processor.application.Unpublished;
import dev.scriptorium.processor.domain.TimelineEntry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what has been committed, in order, without waiting for it (rule 4). Used by one thread.
 *
 * <p>After a failed send later records of the same root may already be published, so the owner
 * calls {@link #restart} and publishes again from the marks. An event that can never be published
 * becomes a dead letter, and the next one is published.
 */
final class EventPublisher implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EventPublisher.class);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  private final Supplier<Producer<byte[], byte[]>> producers;
  private final Topics topics;
  private final Runnable countUnpublishable;
  private final Map<Integer, Long> acknowledged = new HashMap<>();
  private Session session;

  /**
   * @param countUnpublishable called for each event that becomes a dead letter
   */
  EventPublisher(
      Supplier<Producer<byte[], byte[]>> producers, Topics topics, Runnable countUnpublishable) {
    this.producers = producers;
    this.topics = topics;
    this.countUnpublishable = countUnpublishable;
    this.session = new Session(producers.get());
  }

  /**
   * One producer, from its start to its end. Its callbacks know only this, so that a late one
   * cannot speak for its successor.
   */
  private static final class Session {
    final Producer<byte[], byte[]> producer;
    final Deque<Publication> publications = new ArrayDeque<>();
    final Queue<Rejected> rejected = new ConcurrentLinkedQueue<>();
    volatile @Nullable Exception failure;

    Session(Producer<byte[], byte[]> producer) {
      this.producer = producer;
    }
  }

  /** Records of some batches; complete when every one is acknowledged. */
  private record Publication(Map<Integer, Long> batches, AtomicInteger left) {}

  /** An event that the topic never takes; its publication waits for the dead letter. */
  private record Rejected(Publication publication, TimelineEntry entry, Exception reason) {}

  /** Sends what came of a batch. */
  void publish(Committed committed) {
    Map<Integer, Long> batches = new HashMap<>();
    committed
        .positions()
        .forEach((partition, position) -> batches.put(partition, position.batch()));
    Publication publication = begin(batches);
    committed.entries().forEach(entry -> send(publication, entry));
    committed.deadLetters().forEach(letter -> send(publication, letter));
    publication.left().decrementAndGet();
  }

  /** Sends what may not have been published of a partition up to its position. */
  void publishBacklog(LogPosition position, Unpublished unpublished) {
    Publication publication = begin(Map.of(position.partition(), position.batch()));
    acknowledged.put(position.partition(), position.publishedBatch());
    try {
      sendBacklog(publication, position, unpublished);
    } catch (RuntimeException e) {
      // It will never be complete, and would keep all that follow from counting
      session.publications.removeLast();
      throw e;
    }
    publication.left().decrementAndGet();
  }

  private void sendBacklog(Publication publication, LogPosition position, Unpublished unpublished) {
    if (position.publishedBatch() < position.batch()) {
      unpublished.entries(
          position.partition(), position.publishedBatch(), entry -> send(publication, entry));
      unpublished.deadLetters(
          position.partition(), position.publishedBatch(), letter -> send(publication, letter));
    }
  }

  private Publication begin(Map<Integer, Long> batches) {
    // One more than its records, until all of them are sent
    Publication publication = new Publication(batches, new AtomicInteger(1));
    session.publications.addLast(publication);
    return publication;
  }

  private void send(Publication publication, TimelineEntry entry) {
    publication.left().incrementAndGet();
    ProducerRecord<byte[], byte[]> record;
    try {
      record = EventCodec.encode(topics.events(), entry.publicEvent());
    } catch (RuntimeException e) {
      sendDeadLetter(new Rejected(publication, entry, e));
      return;
    }
    Session current = session;
    send(
        publication,
        record,
        rejection -> current.rejected.add(new Rejected(publication, entry, rejection)));
  }

  private void sendDeadLetter(Rejected rejected) {
    TimelineEntry entry = rejected.entry();
    log.error(
        "Event {} of {} cannot be published and becomes a dead letter: {}",
        entry.sequence(),
        entry.rootId(),
        rejected.reason().toString());
    countUnpublishable.run();
    send(
        rejected.publication(),
        DeadLetterRecords.of(topics.deadLetters(), entry, rejected.reason()),
        rejection -> rejected.publication().left().decrementAndGet());
  }

  private void send(Publication publication, LogEntry.DeadLetter letter) {
    publication.left().incrementAndGet();
    send(
        publication,
        DeadLetterRecords.of(topics.deadLetters(), letter),
        rejection -> {
          // A foreign producer's compressed record fits the log, its copy may not fit the dead
          // letters
          log.error("A dead letter is in the database only: {}", rejection.getMessage());
          publication.left().decrementAndGet();
        });
  }

  /**
   * @param ifRejected what to do where the topic will never take the record; runs in the producer's
   *     thread
   */
  private void send(
      Publication publication,
      ProducerRecord<byte[], byte[]> record,
      Consumer<Exception> ifRejected) {
    Session current = session;
    if (current.failure != null) {
      // All of it comes again from the mark; without its topic every send would wait its time
      return;
    }
    try {
      current.producer.send(
          record,
          (metadata, failure) -> {
            if (failure == null) {
              publication.left().decrementAndGet();
            } else if (DeadLetterRecords.isRejection(failure)) {
              ifRejected.accept(failure);
            } else {
              current.failure = failure;
            }
          });
    } catch (KafkaException e) {
      current.failure = e;
    }
  }

  /** Batches that are acknowledged, and every one before them, by partition. */
  Map<Integer, Long> acknowledged() {
    for (Rejected rejected = session.rejected.poll();
        rejected != null;
        rejected = session.rejected.poll()) {
      sendDeadLetter(rejected);
    }
    while (!session.publications.isEmpty() && session.publications.getFirst().left().get() == 0) {
      acknowledged.putAll(session.publications.removeFirst().batches());
    }
    return Collections.unmodifiableMap(acknowledged);
  }

  /** Why records may be missing from the event topic; null while none is. */
  @Nullable Exception failure() {
    return session.failure;
  }

  /** Starts again after a failure; what was not acknowledged has to be published again. */
  void restart() {
    session.producer.close(Duration.ZERO);
    acknowledged.clear();
    session = new Session(producers.get());
  }

  /** Waits until everything sent is acknowledged or has failed. */
  void flush() {
    session.producer.flush();
  }

  @Override
  public void close() {
    session.producer.close(CLOSE_TIMEOUT);
  }
}
