package dev.scriptorium.processor.kafka;

import dev.scriptorium.processor.application.BatchTooLargeException;
import dev.scriptorium.processor.application.CommandBatch;
import dev.scriptorium.processor.application.Committed;
import dev.scriptorium.processor.application.HandleCommandBatch;
import dev.scriptorium.processor.application.LogEntry;
import dev.scriptorium.processor.application.LogPosition;
import dev.scriptorium.processor.application.LogPositions;
import dev.scriptorium.processor.application.RecordFaultException;
import dev.scriptorium.processor.application.StorageException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes commands from the log and has them applied, batch by batch, in one thread. It never gives
 * up: a record that is at fault becomes a dead letter, every other failure is waited out (rule 5).
 */
public final class CommandLoop implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(CommandLoop.class);
  private static final Duration POLL_TIMEOUT = Duration.ofMillis(100);

  private final CommandSource source;
  private final Partitions partitions;
  private final Ownership ownership;
  private final PartitionTaker taker;
  private final HandleCommandBatch handler;
  private final LogPositions positions;
  private final PolledRecords.SetAside setAside;
  private final OutcomePublisher outcomes;
  private final EventPublisher publisher;
  private final LogStatus status;
  private final LoopMeters meters;
  private final BackOff backOff;
  private final Cadence recheck;
  private @Nullable String fault;
  private volatile boolean running = true;

  CommandLoop(
      CommandSource source,
      Ownership ownership,
      PartitionTaker taker,
      HandleCommandBatch handler,
      LogPositions positions,
      PolledRecords.SetAside setAside,
      OutcomePublisher outcomes,
      EventPublisher publisher,
      LogStatus status,
      LoopMeters meters,
      BackOff backOff,
      Cadence recheck) {
    this.source = source;
    this.partitions = source.partitions();
    this.ownership = ownership;
    this.taker = taker;
    this.handler = handler;
    this.positions = positions;
    this.setAside = setAside;
    this.outcomes = outcomes;
    this.publisher = publisher;
    this.status = status;
    this.meters = meters;
    this.backOff = backOff;
    this.recheck = recheck;
  }

  /** Ends the loop after the batch at hand; returns at once. */
  public void stop() {
    running = false;
    source.wakeUp();
  }

  @Override
  public void run() {
    // Whatever ends it: a consumer that stays behind would keep its partitions from everybody
    try {
      while (running) {
        try {
          turn();
        } catch (BrokenSourceException fatal) {
          throw fatal;
        } catch (RuntimeException failure) {
          pauseAfter(failure);
        }
      }
    } finally {
      close();
    }
  }

  private void turn() {
    Exception unpublished = publisher.failure();
    if (unpublished != null) {
      throw new KafkaException("Events were not acknowledged", unpublished);
    }
    boolean pausing = !backOff.isOver();
    if (!pausing) {
      if (fault != null) {
        taker.requireLog();
      }
      ownership.keep(this::markPublished, taker::createPositions);
      recheck();
      takeWaiting();
    }
    ConsumerRecords<byte[], byte[]> records = source.poll(POLL_TIMEOUT);
    if (records.isEmpty()) {
      markPublished();
    } else {
      apply(PolledRecords.read(records, partitions.positions(), setAside));
    }
    source.reportProgress();
    if (!pausing && partitions.allWaiting().isEmpty()) {
      backOff.reset();
      fault = null;
    }
    status.update(partitions, fault);
  }

  private void takeWaiting() {
    if (!partitions.allWaiting().isEmpty()) {
      PartitionTaker.Taken taken = taker.take(partitions.allWaiting(), publisher);
      taken.taken().values().forEach(source::resume);
      taken.stopped().forEach(this::stop);
    }
  }

  private void stop(int partition, String reason) {
    if (!partitions.isStoppedFor(partition, reason)) {
      log.error("Partition {} of the command log is stopped: {}", partition, reason);
    }
    source.stop(partition, reason);
  }

  /**
   * An operator may have mended what is stopped, set aside what cannot be read, or created the
   * topic again under what is not stopped.
   */
  private void recheck() {
    if (recheck.isDue()) {
      partitions.allStopped().forEach(source::takeAgain);
      partitions.allUnreadable().stream()
          .filter(unreadable -> setAside.test(unreadable.position(), unreadable.offset()))
          .forEach(unreadable -> source.takeAgain(unreadable.position().partition()));
      taker.misplaced(partitions.positions().values()).forEach(source::takeAgain);
    }
  }

  private void apply(PolledRecords polled) {
    apply(polled, polled.entries());
    polled
        .unknown()
        .forEach(
            (partition, record) -> {
              LogPosition position = partitions.position(partition);
              // Fenced a moment ago: whoever has it stops it
              if (position != null) {
                log.error(
                    "Partition {} of the command log is stopped: {}", partition, record.reason());
                source.stopUnreadable(position, record.offset(), record.reason());
              }
            });
  }

  /**
   * A record at fault is found by halves, in order, so that every other one is applied. So is a
   * batch that is too large divided.
   */
  private void apply(PolledRecords polled, List<LogEntry> entries) {
    try {
      commit(polled, entries);
    } catch (BatchTooLargeException tooLarge) {
      applyHalves(polled, entries);
    } catch (RecordFaultException recordFault) {
      if (entries.size() > 1) {
        applyHalves(polled, entries);
      } else {
        applyAgain(polled, entries.getFirst());
      }
    }
  }

  private void applyHalves(PolledRecords polled, List<LogEntry> entries) {
    int half = entries.size() / 2;
    apply(polled, entries.subList(0, half));
    apply(polled, entries.subList(half, entries.size()));
  }

  /**
   * It is at fault if it fails alone, twice: once may have been a collision with another writer.
   */
  private void applyAgain(PolledRecords polled, LogEntry entry) {
    try {
      commit(polled, List.of(entry));
    } catch (RecordFaultException recordFault) {
      commit(polled, List.of(deadLetter(entry, recordFault)));
    }
  }

  private static LogEntry deadLetter(LogEntry entry, RecordFaultException recordFault) {
    return switch (entry) {
      case LogEntry.Command command ->
          command.deadLetter("The database rejects it: " + recordFault.getMessage());
      case LogEntry.DeadLetter letter ->
          throw new StorageException("A dead letter cannot be stored", recordFault);
    };
  }

  private void commit(PolledRecords polled, List<LogEntry> entries) {
    ownership.extend();
    CommandBatch batch = polled.batch(entries, partitions.positions(), publisher.acknowledged());
    if (batch.entries().isEmpty()) {
      return;
    }
    Committed committed = meters.time(batch, () -> handler.handle(batch));
    committed.positions().values().forEach(partitions::applied);
    outcomes.publish(committed.outcomes());
    publisher.publish(committed);
    meters.count(committed);
    committed.deadLetters().forEach(CommandLoop::logDeadLetter);
    for (int partition : committed.fenced()) {
      log.warn("Another processor has moved partition {}; taking it again", partition);
      source.takeAgain(partition);
      ownership.doubt();
    }
  }

  private static void logDeadLetter(LogEntry.DeadLetter letter) {
    log.warn(
        "Dead letter: partition {}, offset {}, command {}: {}",
        letter.raw().partition(),
        letter.raw().offset(),
        letter.commandId(),
        letter.reason().replaceAll("\\p{Cntrl}+", " "));
  }

  private void markPublished() {
    Map<Integer, Long> marks = new HashMap<>(publisher.acknowledged());
    marks
        .entrySet()
        .removeIf(
            mark -> {
              LogPosition position = partitions.position(mark.getKey());
              return position == null || position.publishedBatch() >= mark.getValue();
            });
    if (!marks.isEmpty()) {
      positions.markPublished(marks);
      marks.forEach(
          (partition, batch) ->
              partitions.applied(partitions.positions().get(partition).published(batch)));
    }
  }

  /**
   * Whether the batch at hand was applied is not known: all partitions are taken again, from what
   * the rows say. Until then no lease is renewed: others may be able to do what failed here.
   */
  private void pauseAfter(RuntimeException failure) {
    Duration pause = backOff.next();
    log.warn(
        "Pausing {} ms after a failure: {}",
        pause.toMillis(),
        failure.getMessage(),
        traceIfUnexpected(failure));
    partitions.positions().keySet().forEach(source::takeAgain);
    ownership.doubt();
    if (publisher.failure() != null) {
      publisher.restart();
    }
    fault = String.valueOf(failure.getMessage());
    status.update(partitions, fault);
  }

  /** A stack trace only where the failure is not one of those that outages bring. */
  private static @Nullable RuntimeException traceIfUnexpected(RuntimeException failure) {
    return failure instanceof KafkaException || failure instanceof StorageException
        ? null
        : failure;
  }

  private void close() {
    try {
      publisher.flush();
      markPublished();
    } catch (RuntimeException e) {
      log.debug("Marks not stored; some events will be published again", e);
    }
    ownership.leave();
    publisher.close();
    outcomes.close();
    source.close();
  }
}
