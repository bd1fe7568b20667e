package dev.scriptorium.processor.application;

import dev.scriptorium.processor.application.Changes.RootChange;
import dev.scriptorium.processor.domain.Aggregate;
import dev.scriptorium.processor.domain.TimelineEntry;
import java.util.List;
import java.util.Optional;

/**
 * Changes that rest on nothing that is stored: aggregates that begin, their timelines and the moves
 * of the positions, and nothing else.
 */
public record NewRoots(List<NewRoot> roots, List<PositionMove> moves) {

  /**
   * An aggregate that begins.
   *
   * @param entries its timeline
   * @param partition of the log that its first command came from
   */
  public record NewRoot(Aggregate aggregate, List<TimelineEntry> entries, int partition) {

    private RootChange asChange() {
      return new RootChange(
          Aggregate.absent(aggregate.rootId()),
          aggregate,
          List.of(),
          entries,
          partition,
          WorkChange.NONE);
    }
  }

  /**
   * These changes, if that is all they are. Compared as a whole, so that nothing that changes may
   * ever hold is left out.
   */
  static Optional<NewRoots> of(Changes changes) {
    NewRoots same =
        new NewRoots(
            changes.roots().stream()
                .map(root -> new NewRoot(root.after(), root.entries(), root.partition()))
                .toList(),
            changes.moves());
    return same.asChanges().equals(changes) ? Optional.of(same) : Optional.empty();
  }

  private Changes asChanges() {
    return new Changes(roots.stream().map(NewRoot::asChange).toList(), List.of(), List.of(), moves);
  }
}
