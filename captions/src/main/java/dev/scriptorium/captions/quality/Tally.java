package dev.scriptorium.captions.quality;

import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.quality.Violation.Kind;
import org.jspecify.annotations.Nullable;

/** How often each rule is broken at a spot. */
final class Tally {

  private final int[] counts = new int[Kind.values().length];

  static Tally of(Spot spot, Yardstick yardstick) {
    var tally = new Tally();
    var gaps = new GapCheck(yardstick);
    @Nullable Cue earlier = null;
    for (var cue : spot.all().toList()) {
      new CueCheck(yardstick, cue, tally::add).run();
      if (earlier != null) {
        gaps.between(earlier.end(), cue.start()).ifPresent(tally::add);
      }
      earlier = cue;
    }
    return tally;
  }

  private void add(Finding finding) {
    counts[finding.kind().ordinal()]++;
  }

  boolean isClean() {
    return sum() == 0;
  }

  boolean has(Kind kind) {
    return counts[kind.ordinal()] > 0;
  }

  /** Whether something is mended and nothing is worse. */
  boolean isBetterThan(Tally other) {
    for (var kind = 0; kind < counts.length; kind++) {
      if (counts[kind] > other.counts[kind]) {
        return false;
      }
    }
    return sum() < other.sum();
  }

  private int sum() {
    var sum = 0;
    for (var count : counts) {
      sum += count;
    }
    return sum;
  }
}
