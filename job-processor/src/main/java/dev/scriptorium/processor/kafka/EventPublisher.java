package dev.scriptorium.processor.kafka;

import dev.scriptorium.common.topic.Topics;
import dev.scriptorium.common.wire.EventCodec;
import dev.scriptorium.processor.application.Committed;
import dev.scriptorium.processor.application.LogEntry;
import dev.scriptorium.processor.application.LogPosition;
import dev.scriptorium.processor.application.RawRecord;
import dev.scriptorium.processor.application.Unpublished;
import dev.scriptorium.processor.domain.TimelineEntry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the world what has been committed, in order, without being waited for (rule 4). Used by one
 * thread.
 *
 * <p>A failed send breaks it: later records of the same root may already be out, so whoever owns it
 * calls {@link #restart} and publishes again from the marks.
 */
final class EventPublisher implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EventPublisher.class);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  private final Supplier<Producer<byte[], byte[]>> producers;
  private final Topics topics;
  private final Map<Integer, Long> acknowledged = new HashMap<>();
  private Run run;

  EventPublisher(Supplier<Producer<byte[], byte[]>> producers, Topics topics) {
    this.producers = producers;
    this.topics = topics;
    this.run = new Run(producers.get());
  }

  /**
   * One producer's life. Its callbacks know only this, so that a late one cannot speak for its
   * successor.
   */
  private static final class Run {
    final Producer<byte[], byte[]> producer;
    final Deque<Publication> publications = new ArrayDeque<>();
    volatile @Nullable Exception failure;

    Run(Producer<byte[], byte[]> producer) {
      this.producer = producer;
    }
  }

  /** Records of some batches; done when every one is acknowledged. */
  private record Publication(Map<Integer, Long> batches, AtomicInteger left) {}

  /** Sends what a batch left behind. */
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
      run.publications.removeLast();
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
    // One more than its records, until all of them are on their way.
    Publication publication = new Publication(batches, new AtomicInteger(1));
    run.publications.addLast(publication);
    return publication;
  }

  private void send(Publication publication, TimelineEntry entry) {
    send(publication, EventCodec.encode(topics.events(), entry.publicEvent()), failure -> false);
  }

  private void send(Publication publication, LogEntry.DeadLetter letter) {
    RawRecord raw = letter.raw();
    Headers headers = new RecordHeaders();
    raw.headers().forEach(header -> headers.add(header.name(), header.value()));
    send(
        publication,
        new ProducerRecord<>(topics.deadLetters(), null, raw.key(), raw.value(), headers),
        EventPublisher::isNeverTaken);
  }

  /**
   * @param harmless failures that leave no gap
   */
  private void send(
      Publication publication,
      ProducerRecord<byte[], byte[]> record,
      Predicate<Exception> harmless) {
    Run current = run;
    publication.left().incrementAndGet();
    if (current.failure != null) {
      // All of it comes again from the mark; without its topic every send would wait its time
      return;
    }
    try {
      current.producer.send(
          record,
          (metadata, failure) -> {
            if (failure == null || harmless.test(failure)) {
              publication.left().decrementAndGet();
            } else {
              current.failure = failure;
            }
          });
    } catch (KafkaException e) {
      current.failure = e;
    }
  }

  /**
   * A foreign producer's compressed record fits the log, its copy among the dead letters may not.
   */
  private static boolean isNeverTaken(Exception failure) {
    if (failure instanceof RecordTooLargeException) {
      log.warn("A dead letter is in the database only: {}", failure.getMessage());
      return true;
    }
    return false;
  }

  /** Batches that are acknowledged, and every one before them, by partition. */
  Map<Integer, Long> acknowledged() {
    while (!run.publications.isEmpty() && run.publications.getFirst().left().get() == 0) {
      acknowledged.putAll(run.publications.removeFirst().batches());
    }
    return Collections.unmodifiableMap(acknowledged);
  }

  /** Why records may be missing from the event topic; null while none is. */
  @Nullable Exception failure() {
    return run.failure;
  }

  /** Begins anew after a failure; what was not acknowledged has to be published again. */
  void restart() {
    run.producer.close(Duration.ZERO);
    acknowledged.clear();
    run = new Run(producers.get());
  }

  /** Waits until everything sent is acknowledged or has failed. */
  void flush() {
    run.producer.flush();
  }

  @Override
  public void close() {
    run.producer.close(CLOSE_TIMEOUT);
  }
}
