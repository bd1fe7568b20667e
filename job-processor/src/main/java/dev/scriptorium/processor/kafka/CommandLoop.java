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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes commands from the log and has them applied, batch by batch, in one thread. It never gives
 * up: the fault of a record buries that record, every other fault is waited out (rule 5).
 */
public final class CommandLoop implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(CommandLoop.class);
  private static final Duration POLL_TIMEOUT = Duration.ofMillis(200);

  private final CommandSource source;
  private final PartitionTaker taker;
  private final HandleCommandBatch handler;
  private final LogPositions positions;
  private final OutcomePublisher outcomes;
  private final EventPublisher publisher;
  private final LogStatus status;
  private final LoopMeters meters;
  private final BackOff backOff;
  private final Cadence recheck;
  private final Map<Integer, LogPosition> owned = new HashMap<>();
  private final Map<Integer, String> stopped = new HashMap<>();
  private final Set<Integer> unreadable = new HashSet<>();
  private @Nullable String fault;
  private volatile boolean running = true;

  CommandLoop(
      CommandSource source,
      PartitionTaker taker,
      HandleCommandBatch handler,
      LogPositions positions,
      OutcomePublisher outcomes,
      EventPublisher publisher,
      LogStatus status,
      LoopMeters meters,
      BackOff backOff,
      Cadence recheck) {
    this.source = source;
    this.taker = taker;
    this.handler = handler;
    this.positions = positions;
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
        } catch (RuntimeException fault) {
          standBack(fault);
        }
      }
    } finally {
      leave();
    }
  }

  private void turn() {
    giveUpRevoked();
    if (publisher.failure() != null) {
      throw new KafkaException("Events were not acknowledged", publisher.failure());
    }
    if (backOff.isOver()) {
      recheck();
      takeWaiting();
    }
    ConsumerRecords<byte[], byte[]> records = source.poll(POLL_TIMEOUT);
    if (records.isEmpty()) {
      markPublished();
    } else {
      apply(PolledRecords.read(records, owned));
    }
    source.reportProgress(owned.values());
    if (source.waiting().isEmpty()) {
      goOn();
    }
  }

  private void giveUpRevoked() {
    Set<Integer> revoked = source.revoked();
    if (!revoked.isEmpty()) {
      owned.keySet().removeAll(revoked);
      stopped.keySet().removeAll(revoked);
      unreadable.removeAll(revoked);
      source.forgetRevoked();
      tellStatus();
    }
  }

  /** A whole turn went well. */
  private void goOn() {
    backOff.reset();
    if (fault != null) {
      fault = null;
      tellStatus();
    }
  }

  private void takeWaiting() {
    if (!source.waiting().isEmpty()) {
      PartitionTaker.Taken taken = taker.take(source.waiting(), publisher);
      taken.taken().values().forEach(source::goOnFrom);
      stopped.keySet().removeAll(taken.taken().keySet());
      owned.putAll(taken.taken());
      taken.stopped().forEach(this::stop);
      tellStatus();
    }
  }

  /**
   * An operator may have put right what is stopped, and made the topic anew under what is not.
   * Unreadable records stay so until an upgrade.
   */
  private void recheck() {
    if (recheck.isDue()) {
      stopped.keySet().stream()
          .filter(partition -> !unreadable.contains(partition))
          .forEach(source::takeAnew);
      taker
          .misplaced(owned.values())
          .forEach(
              partition -> {
                owned.remove(partition);
                source.takeAnew(partition);
              });
    }
  }

  private void stop(int partition, String reason) {
    owned.remove(partition);
    if (!reason.equals(stopped.put(partition, reason))) {
      log.error("Partition {} of the command log is stopped: {}", partition, reason);
    }
    source.stop(partition);
    tellStatus();
  }

  private void apply(PolledRecords polled) {
    apply(polled, polled.entries());
    polled
        .unknown()
        .forEach(
            (partition, reason) -> {
              unreadable.add(partition);
              stop(partition, reason);
            });
  }

  private void apply(PolledRecords polled, List<LogEntry> entries) {
    apply(polled, entries, false);
  }

  /**
   * @param faulted whether this batch of one failed for its data already
   */
  private void apply(PolledRecords polled, List<LogEntry> entries, boolean faulted) {
    CommandBatch batch = polled.batch(entries, owned, publisher.acknowledged());
    if (batch.entries().isEmpty()) {
      return;
    }
    Committed committed;
    try {
      committed = meters.time(batch, () -> handler.handle(batch));
    } catch (BatchTooLargeException tooLarge) {
      halve(polled, batch.entries());
      return;
    } catch (RecordFaultException fault) {
      isolate(polled, batch.entries(), faulted, fault);
      return;
    }
    owned.putAll(committed.positions());
    outcomes.publish(committed.replies());
    publisher.publish(committed);
    meters.count(committed);
    for (int partition : committed.fenced()) {
      log.warn("Partition {} has been moved by another processor; taking it anew", partition);
      owned.remove(partition);
      source.takeAnew(partition);
    }
  }

  /**
   * Finds the record at fault by halves, in order, so that every other one is applied. It is at
   * fault if it fails alone, twice: once may have been a collision with another writer.
   */
  private void isolate(
      PolledRecords polled, List<LogEntry> entries, boolean faulted, RecordFaultException fault) {
    if (entries.size() > 1) {
      halve(polled, entries);
      return;
    }
    if (!faulted) {
      apply(polled, entries, true);
      return;
    }
    switch (entries.getFirst()) {
      case LogEntry.Command command ->
          apply(polled, List.of(command.buried("The database rejects it: " + fault.getMessage())));
      case LogEntry.DeadLetter letter ->
          throw new StorageException("A dead letter cannot be stored", fault);
    }
  }

  private void halve(PolledRecords polled, List<LogEntry> entries) {
    int half = entries.size() / 2;
    apply(polled, entries.subList(0, half));
    apply(polled, entries.subList(half, entries.size()));
  }

  private void markPublished() {
    Map<Integer, Long> marks = new HashMap<>();
    publisher
        .acknowledged()
        .forEach(
            (partition, batch) -> {
              LogPosition position = owned.get(partition);
              if (position != null && position.publishedBatch() < batch) {
                marks.put(partition, batch);
              }
            });
    if (!marks.isEmpty()) {
      positions.markPublished(marks);
      marks.forEach(
          (partition, batch) ->
              owned.computeIfPresent(partition, (p, position) -> position.published(batch)));
    }
  }

  /**
   * Whether the batch at hand was applied is not known: everything owned is taken anew, from what
   * the rows say.
   */
  private void standBack(RuntimeException cause) {
    Duration pause = backOff.next();
    log.warn(
        "Standing back for {} ms: {}", pause.toMillis(), cause.getMessage(), traceIfOdd(cause));
    owned.keySet().forEach(source::takeAnew);
    owned.clear();
    if (publisher.failure() != null) {
      publisher.restart();
    }
    fault = String.valueOf(cause.getMessage());
    tellStatus();
  }

  /** A stack trace only where the fault is not one of those that outages bring. */
  private static @Nullable RuntimeException traceIfOdd(RuntimeException fault) {
    return fault instanceof KafkaException || fault instanceof StorageException ? null : fault;
  }

  private void tellStatus() {
    status.update(owned.keySet(), source.waiting(), stopped, fault);
  }

  private void leave() {
    try {
      publisher.flush();
      markPublished();
    } catch (RuntimeException e) {
      log.debug("Marks not stored; some events will be published again", e);
    }
    publisher.close();
    outcomes.close();
    source.close();
  }
}
