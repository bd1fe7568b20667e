package dev.scriptorium.captions.quality;

import dev.scriptorium.captions.cue.Cue;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Proposes other times for the neighbours of a cue. */
final class GapProposals {

  private final ProfileLimits limits;
  private final CueWindow window;

  GapProposals(ProfileLimits limits, CueWindow window) {
    this.limits = limits;
    this.window = window;
  }

  Stream<CueWindow> windows() {
    return Stream.concat(
        Stream.ofNullable(window.before()).flatMap(this::endingOtherwise),
        Stream.ofNullable(window.after()).flatMap(this::startingOtherwise));
  }

  private Stream<CueWindow> endingOtherwise(Cue before) {
    var start = window.cue().start();
    return LongStream.of(start - limits.gap())
        .filter(end -> end - before.start() >= Math.min(before.duration(), limits.floor(before)))
        .mapToObj(
            end ->
                new CueWindow(
                    Retimed.at(before, before.start(), end), window.cues(), window.after()));
  }

  private Stream<CueWindow> startingOtherwise(Cue after) {
    var end = window.cue().end();
    return LongStream.of(end + limits.gap())
        .filter(start -> start >= 0)
        .filter(start -> after.end() - start >= Math.min(after.duration(), limits.floor(after)))
        .mapToObj(
            start ->
                new CueWindow(
                    window.before(), window.cues(), Retimed.at(after, start, after.end())));
  }
}
