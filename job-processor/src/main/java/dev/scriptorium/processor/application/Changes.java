package dev.scriptorium.processor.application;

import dev.scriptorium.processor.domain.Absent;
import dev.scriptorium.processor.domain.Aggregate;
import dev.scriptorium.processor.domain.OrderAggregate;
import dev.scriptorium.processor.domain.TimelineEntry;
import dev.scriptorium.processor.domain.order.OrderedJob;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a batch came to.
 *
 * @param releases claims that are given back
 */
public record Changes(
    List<RootChange> roots,
    List<LogEntry.DeadLetter> deadLetters,
    List<Claim> releases,
    List<PositionMove> moves) {

  /**
   * An aggregate that changed.
   *
   * @param before as it was loaded
   * @param changedJobs jobs of an order that were added or changed
   * @param entries what is added to its timeline, in order
   * @param partition of the log that its first command came from
   * @param work what changed of its tasks and contents
   */
  public record RootChange(
      Aggregate before,
      Aggregate after,
      List<OrderedJob> changedJobs,
      List<TimelineEntry> entries,
      int partition,
      WorkChange work) {

    static RootChange of(
        Aggregate before, Aggregate after, List<TimelineEntry> entries, int partition) {
      return new RootChange(
          before,
          after,
          changedJobs(before, after),
          entries,
          partition,
          WorkChange.of(before, after));
    }

    /** Whether there was nothing under its id before. */
    public boolean isNew() {
      return before.state() instanceof Absent;
    }

    private static List<OrderedJob> changedJobs(Aggregate before, Aggregate after) {
      List<OrderedJob> now = jobs(after);
      if (now.isEmpty()) {
        return now;
      }
      Set<OrderedJob> old = new HashSet<>(jobs(before));
      return now.stream().filter(job -> !old.contains(job)).toList();
    }

    private static List<OrderedJob> jobs(Aggregate aggregate) {
      return aggregate.state() instanceof OrderAggregate order
          ? List.copyOf(order.order().jobs().all())
          : List.of();
    }
  }
}
