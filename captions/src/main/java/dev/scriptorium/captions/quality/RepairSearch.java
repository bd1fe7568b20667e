package dev.scriptorium.captions.quality;

import dev.scriptorium.captions.cue.Cue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Applies small changes, each of which leaves fewer violations and no kind of them more often,
 * until no such change is left. So it terminates, never makes a track worse, and is idempotent.
 */
final class RepairSearch {

  /** A change shows in the choices of the cues that are so far away. */
  private static final int REACH = 2;

  /** A cue longer than this multiple of the maximum is split rather than shortened. */
  private static final int FAR_TOO_LONG = 2;

  private final ProfileLimits limits;
  private final LineBreaking breaking;
  private final Deque<Cue> done = new ArrayDeque<>();
  private final Deque<Cue> todo = new ArrayDeque<>();

  RepairSearch(ProfileLimits limits, LineBreaking breaking) {
    this.limits = limits;
    this.breaking = breaking;
  }

  /**
   * @param cues in order and apart
   */
  List<Cue> repaired(List<Cue> cues) {
    todo.addAll(cues);
    while (!todo.isEmpty()) {
      var window = window();
      var better = better(window);
      if (better.isPresent()) {
        replace(better.get());
      } else {
        done.addLast(todo.removeFirst());
      }
    }
    return List.copyOf(done);
  }

  private CueWindow window() {
    var cue = todo.removeFirst();
    var window = new CueWindow(done.peekLast(), List.of(cue), todo.peekFirst());
    todo.addFirst(cue);
    return window;
  }

  private Optional<CueWindow> better(CueWindow window) {
    var count = ViolationCount.of(window, limits);
    if (count.isClean()) {
      return Optional.empty();
    }
    return proposed(window)
        .filter(proposed -> ViolationCount.of(proposed, limits).isBetterThan(count))
        .findFirst();
  }

  private Stream<CueWindow> proposed(CueWindow window) {
    var times =
        Stream.concat(
            new TimeProposals(limits, window).windows(),
            new GapProposals(limits, window).windows());
    var cues = new TextProposals(limits, breaking, window);
    var proposals =
        window.cue().duration() / FAR_TOO_LONG > limits.longest()
            ? Stream.of(cues.split(), cues.rebroken(), times)
            : Stream.of(times, cues.rebroken(), cues.split());
    return proposals.flatMap(windows -> windows);
  }

  private void replace(CueWindow better) {
    todo.removeFirst();
    if (better.after() != null) {
      todo.removeFirst();
      todo.addFirst(better.after());
    }
    better.cues().reversed().forEach(todo::addFirst);
    if (better.before() != null) {
      done.removeLast();
      done.addLast(better.before());
    }
    for (var step = 0; step < REACH && !done.isEmpty(); step++) {
      todo.addFirst(done.removeLast());
    }
  }
}
