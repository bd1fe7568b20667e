package dev.scriptorium.processor.application;

import dev.scriptorium.common.outcome.Outcome;
import dev.scriptorium.processor.domain.TimelineEntry;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a batch left behind, to be told to the world.
 *
 * @param entries new timeline entries, each root's in order
 * @param replies outcomes that somebody waits for
 * @param positions where the partitions stand now
 * @param fenced partitions that somebody else has moved: nothing of them was applied
 */
public record Committed(
    List<TimelineEntry> entries,
    List<LogEntry.DeadLetter> deadLetters,
    List<Reply> replies,
    Map<Integer, LogPosition> positions,
    Set<Integer> fenced) {

  /**
   * @param partition of the reply topic
   */
  public record Reply(int partition, Outcome outcome) {}
}
