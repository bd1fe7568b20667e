package dev.scriptorium.processor.kafka;

import dev.scriptorium.processor.application.LogPosition;
import dev.scriptorium.processor.application.LogPositions;
import dev.scriptorium.processor.application.Unpublished;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes partitions over: checks that position and log belong together, and publishes what a
 * predecessor did not.
 */
final class PartitionTaker {

  private static final Logger log = LoggerFactory.getLogger(PartitionTaker.class);

  private final CommandLog commandLog;
  private final LogPositions positions;
  private final Unpublished unpublished;
  private final String topic;
  private final Assignment assignment;

  PartitionTaker(
      CommandLog commandLog,
      LogPositions positions,
      Unpublished unpublished,
      String topic,
      Assignment assignment) {
    this.commandLog = commandLog;
    this.positions = positions;
    this.unpublished = unpublished;
    this.topic = topic;
    this.assignment = assignment;
  }

  /**
   * @param taken positions to continue from
   * @param stopped partitions that need an operator, with the reason
   */
  record Taken(Map<Integer, LogPosition> taken, Map<Integer, String> stopped) {}

  /** Takes partitions; the publisher has their unpublished events when this returns. */
  Taken take(Collection<Integer> partitions, EventPublisher publisher) {
    CommandLog.Identity identity = commandLog.identity();
    int expected = positions.expectedPartitions(topic, identity.partitions());
    if (expected != identity.partitions()) {
      String reason =
          "topic %s has %d partitions, but this database was created for %d: keys would move"
              .formatted(topic, identity.partitions(), expected);
      Map<Integer, String> stopped = new HashMap<>();
      partitions.forEach(partition -> stopped.put(partition, reason));
      return new Taken(Map.of(), stopped);
    }
    Map<Integer, Long> beginnings = commandLog.beginnings(partitions);
    Map<Integer, LogPosition> found =
        positions.readOrCreate(partitions, identity.topicId(), beginnings);
    Map<Integer, CommandLog.View> views = commandLog.views(found.values(), beginnings);
    Taken result = new Taken(new HashMap<>(), new HashMap<>());
    for (LogPosition position : found.values()) {
      check(position, identity.topicId(), views.get(position.partition()), result);
    }
    result.taken().values().forEach(position -> publisher.publishBacklog(position, unpublished));
    return result;
  }

  /**
   * Creates positions at the beginning of the log, for partitions that have none. Nothing is
   * created for those beyond the number that the database was created for.
   */
  void createPositions(Set<Integer> partitions) {
    CommandLog.Identity identity = commandLog.identity();
    int expected = positions.expectedPartitions(topic, identity.partitions());
    List<Integer> created =
        partitions.stream()
            .filter(partition -> partition < Math.min(expected, identity.partitions()))
            .toList();
    if (!created.isEmpty()) {
      positions.create(created, identity.topicId(), commandLog.beginnings(created));
    }
  }

  /**
   * Fails if Kafka does not answer: a processor that cannot reach it leaves its partitions to
   * others.
   */
  void requireLog() {
    commandLog.identity();
  }

  /** Partitions whose positions count in a topic that no longer exists. */
  List<Integer> misplaced(Collection<LogPosition> owned) {
    if (owned.isEmpty()) {
      return List.of();
    }
    String topicId = commandLog.identity().topicId();
    return owned.stream()
        .filter(position -> !position.topicId().equals(topicId))
        .map(LogPosition::partition)
        .toList();
  }

  private void check(LogPosition position, String topicId, CommandLog.View view, Taken result) {
    int partition = position.partition();
    switch (PositionCheck.of(position, topicId, view)) {
      case PositionCheck.Sound sound -> result.taken().put(partition, position);
      case PositionCheck.Shorter shorter -> {
        if (assignment == Assignment.ALL) {
          log.warn(
              "Partition {} of {}: {}; continuing from there",
              partition,
              topic,
              shorter.explanation());
          positions.accept(partition, topicId, view.end(), position.doubtfulUntil());
          result.taken().putAll(positions.readOrCreate(List.of(partition), topicId, Map.of()));
        } else {
          stop(partition, shorter.explanation(), result);
        }
      }
      case PositionCheck.Foreign foreign -> stop(partition, foreign.explanation(), result);
    }
  }

  private void stop(int partition, String explanation, Taken result) {
    result
        .stopped()
        .put(
            partition,
            explanation
                + "; nothing of it is applied until an operator runs accept-log"
                + " (docs/operations.md)");
  }
}
