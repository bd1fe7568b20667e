package dev.scriptorium.processor.operator;

import dev.scriptorium.processor.application.LogPosition;
import dev.scriptorium.processor.application.LogPositions;
import dev.scriptorium.processor.kafka.CommandLog;
import dev.scriptorium.processor.kafka.PositionCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Lets the processors continue with a log that is not the one the database knows (rule 2). What is
 * still in it is applied again, except commands that are in their root's timeline already.
 */
public final class AcceptLog {

  private final CommandLog commandLog;
  private final LogPositions positions;

  public AcceptLog(CommandLog commandLog, LogPositions positions) {
    this.commandLog = commandLog;
    this.positions = positions;
  }

  /** Accepts every partition that does not fit; says what was done, a line each. */
  public List<String> run() {
    CommandLog.Identity identity = commandLog.identity();
    List<Integer> partitions = IntStream.range(0, identity.partitions()).boxed().toList();
    Map<Integer, Long> beginnings = commandLog.beginnings(partitions);
    Map<Integer, LogPosition> found =
        positions.readOrCreate(partitions, identity.topicId(), beginnings);
    Map<Integer, CommandLog.View> views = commandLog.views(found.values(), beginnings);
    List<String> lines = new ArrayList<>();
    for (int partition : partitions) {
      CommandLog.View view = views.get(partition);
      lines.add(
          "partition %d: %s"
              .formatted(partition, accept(found.get(partition), identity.topicId(), view)));
    }
    return lines;
  }

  private static String stoppedAt(int partition, CommandLog.UnreadableRecord record) {
    return ("matches, but is stopped: %s at offset %d. Upgrade the processors, or give that record"
            + " up: set-aside --partition %d --offset %d")
        .formatted(record.explanation(), record.offset(), partition, record.offset());
  }

  private String accept(LogPosition position, String topicId, CommandLog.View view) {
    PositionCheck check = PositionCheck.of(position, topicId, view);
    if (check instanceof PositionCheck.Sound) {
      return commandLog
          .unreadable(position.partition(), position.nextOffset(), view.end())
          .map(record -> stoppedAt(position.partition(), record))
          .orElse("matches, unchanged at " + position.nextOffset());
    }
    long next =
        check instanceof PositionCheck.Shorter && position.topicId().equals(topicId)
            ? view.end()
            : view.beginning();
    positions.accept(position.partition(), topicId, next, view.end());
    return "accepted, continues at %d; commands below %d are applied unless they were before"
        .formatted(next, view.end());
  }
}
