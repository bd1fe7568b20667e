package dev.scriptorium.captions.quality;

import dev.scriptorium.captions.cue.Cue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Small changes, each of which breaks fewer rules than before and none more often, until there is
 * no such change left. So it ends, does no harm, and has nothing to do when it is done again.
 */
final class Mending {

  /** A change shows in the choices of the cues that are so far away. */
  private static final int REACH = 2;

  /** A cue that is shown so many times too long is said to be split rather than shortened. */
  private static final int FAR_TOO_LONG = 2;

  private final Yardstick yardstick;
  private final LineBreaking breaking;
  private final Deque<Cue> done = new ArrayDeque<>();
  private final Deque<Cue> todo = new ArrayDeque<>();

  Mending(Yardstick yardstick, LineBreaking breaking) {
    this.yardstick = yardstick;
    this.breaking = breaking;
  }

  /**
   * @param cues in order and apart
   */
  List<Cue> mended(List<Cue> cues) {
    todo.addAll(cues);
    while (!todo.isEmpty()) {
      var spot = spot();
      var better = better(spot);
      if (better.isPresent()) {
        replace(better.get());
      } else {
        done.addLast(todo.removeFirst());
      }
    }
    return List.copyOf(done);
  }

  private Spot spot() {
    var cue = todo.removeFirst();
    var spot = new Spot(done.peekLast(), List.of(cue), todo.peekFirst());
    todo.addFirst(cue);
    return spot;
  }

  private Optional<Spot> better(Spot spot) {
    var tally = Tally.of(spot, yardstick);
    if (tally.isClean()) {
      return Optional.empty();
    }
    return proposed(spot)
        .filter(proposed -> Tally.of(proposed, yardstick).isBetterThan(tally))
        .findFirst();
  }

  private Stream<Spot> proposed(Spot spot) {
    var times =
        Stream.concat(new NewTimes(yardstick, spot).spots(), new NewGaps(yardstick, spot).spots());
    var cues = new NewCues(yardstick, breaking, spot);
    var proposals =
        spot.cue().duration() / FAR_TOO_LONG > yardstick.longest()
            ? Stream.of(cues.split(), cues.rebroken(), times)
            : Stream.of(times, cues.rebroken(), cues.split());
    return proposals.flatMap(spots -> spots);
  }

  private void replace(Spot better) {
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
