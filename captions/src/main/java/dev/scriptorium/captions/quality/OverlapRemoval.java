package dev.scriptorium.captions.quality;

import dev.scriptorium.captions.cue.Cue;
import java.util.ArrayList;
import java.util.List;

/**
 * Removes overlaps. The earlier cue is shortened as far as it stays readable; then the later one is
 * delayed, and so on until there is room. No cue becomes less readable.
 */
final class OverlapRemoval {

  private final ProfileLimits limits;
  private final long gap;
  private final List<Cue> apart = new ArrayList<>();
  private long covered;
  private boolean pushed;

  OverlapRemoval(ProfileLimits limits) {
    this.limits = limits;
    this.gap = limits.gap();
  }

  List<Cue> apart(List<Cue> cues) {
    if (cues.stream().anyMatch(cue -> cue.end() > Times.LAST)) {
      return cues;
    }
    cues.forEach(this::add);
    return apart;
  }

  private void add(Cue cue) {
    var earlier = apart.isEmpty() ? null : apart.getLast();
    var overlaps = pushed || cue.start() < covered;
    covered = Math.max(covered, cue.end());
    if (earlier == null || cue.start() >= earlier.end() + (overlaps ? gap : 0)) {
      pushed = false;
      apart.add(cue);
      return;
    }
    var end = Math.max(cue.start() - gap, earlier.start() + kept(earlier));
    if (end < earlier.end()) {
      apart.set(apart.size() - 1, Retimed.at(earlier, earlier.start(), end));
    }
    var start = Math.max(cue.start(), Math.min(end, earlier.end()) + gap);
    pushed = start > cue.start();
    apart.add(Retimed.at(cue, start, Math.max(cue.end(), start + kept(cue))));
  }

  private long kept(Cue cue) {
    return Math.min(cue.duration(), limits.floor(cue));
  }
}
