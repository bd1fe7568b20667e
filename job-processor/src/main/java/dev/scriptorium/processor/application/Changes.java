package dev.scriptorium.processor.application;

import dev.scriptorium.processor.domain.Absent;
import dev.scriptorium.processor.domain.Life;
import dev.scriptorium.processor.domain.Order;
import dev.scriptorium.processor.domain.TimelineEntry;
import java.util.Collection;
import java.util.List;

/**
 * What a batch came to.
 *
 * @param roots roots that changed, before and after
 * @param entries what is added to timelines, with the partition that its command came from
 * @param releases claims that are given back
 */
public record Changes(
    Collection<RootChange> roots,
    List<LoggedEntry> entries,
    List<LogEntry.DeadLetter> deadLetters,
    List<Claim> releases,
    Collection<PositionMove> moves) {

  /**
   * @param before as it was loaded
   */
  public record RootChange(Life before, Life after) {

    /** Whether there was nothing under its id before. */
    public boolean isNew() {
      return before.root() instanceof Absent;
    }
  }

  /** Whether these are new roots with their timelines and moves, and nothing else. */
  boolean restOnNothing() {
    return deadLetters.isEmpty()
        && releases.isEmpty()
        && roots.stream().allMatch(change -> change.isNew() && !hasJobs(change.after()));
  }

  private static boolean hasJobs(Life life) {
    return life.root() instanceof Order order && !order.jobs().all().isEmpty();
  }

  /**
   * @param partition of the log that its command came from
   */
  public record LoggedEntry(TimelineEntry entry, int partition) {}
}
