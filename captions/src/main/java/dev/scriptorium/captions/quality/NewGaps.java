package dev.scriptorium.captions.quality;

import dev.scriptorium.captions.cue.Cue;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Other times for the neighbours of a cue, where it cannot give way itself. */
final class NewGaps {

  private final Yardstick yardstick;
  private final Spot spot;

  NewGaps(Yardstick yardstick, Spot spot) {
    this.yardstick = yardstick;
    this.spot = spot;
  }

  Stream<Spot> spots() {
    return Stream.concat(
        Stream.ofNullable(spot.before()).flatMap(this::endingOtherwise),
        Stream.ofNullable(spot.after()).flatMap(this::startingOtherwise));
  }

  private Stream<Spot> endingOtherwise(Cue before) {
    var start = spot.cue().start();
    return LongStream.of(start - yardstick.gap(), start - yardstick.openGap())
        .filter(end -> end > before.start())
        .mapToObj(
            end -> new Spot(Retimed.at(before, before.start(), end), spot.cues(), spot.after()));
  }

  private Stream<Spot> startingOtherwise(Cue after) {
    var end = spot.cue().end();
    return LongStream.of(end + yardstick.gap(), end + yardstick.openGap())
        .filter(start -> start >= 0 && start < after.end())
        .mapToObj(
            start -> new Spot(spot.before(), spot.cues(), Retimed.at(after, start, after.end())));
  }
}
