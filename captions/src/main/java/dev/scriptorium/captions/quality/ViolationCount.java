package dev.scriptorium.captions.quality;

import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.quality.Violation.Kind;
import org.jspecify.annotations.Nullable;

/** Counts violations by kind. */
final class ViolationCount {

  private final int[] counts = new int[Kind.values().length];

  static ViolationCount of(CueWindow window, ProfileLimits limits) {
    var count = new ViolationCount();
    var gaps = new GapCheck(limits);
    @Nullable Cue earlier = null;
    for (var cue : window.all().toList()) {
      new CueCheck(limits, cue, count::add).run();
      if (earlier != null) {
        gaps.between(earlier.end(), cue.start()).ifPresent(count::add);
      }
      earlier = cue;
    }
    return count;
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

  /** Whether there are fewer violations, and none of a kind more often. */
  boolean isBetterThan(ViolationCount other) {
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
