package dev.scriptorium.processor.application;

import dev.scriptorium.common.outcome.Outcome;
import dev.scriptorium.processor.domain.TimelineEntry;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What came of a batch, to be published.
 *
 * @param entries new timeline entries, each root's in order
 * @param outcomes those that somebody waits for
 * @param positions where the partitions stand now
 * @param fenced partitions that somebody else has moved: nothing of them was applied
 */
public record Committed(
    List<TimelineEntry> entries,
    List<LogEntry.DeadLetter> deadLetters,
    List<AddressedOutcome> outcomes,
    Map<Integer, LogPosition> positions,
    Set<Integer> fenced) {

  /**
   * @param replyPartition partition of the reply topic that the gateway reads
   */
  public record AddressedOutcome(int replyPartition, Outcome outcome) {}
}
