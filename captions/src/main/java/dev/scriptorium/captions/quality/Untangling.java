package dev.scriptorium.captions.quality;

import dev.scriptorium.captions.cue.Cue;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts cues in order, and apart. The earlier one gives way as long as it can still be read; then
 * the later one comes later, and so on until there is room. Nothing becomes less readable by it.
 */
final class Untangling {

  private final Yardstick yardstick;
  private final long gap;
  private final List<Cue> apart = new ArrayList<>();
  private long covered;
  private boolean pushed;

  Untangling(Yardstick yardstick) {
    this.yardstick = yardstick;
    this.gap = yardstick.gap();
  }

  List<Cue> apart(List<Cue> cues) {
    var ordered = cues.stream().sorted(TrackCheck.ORDER).toList();
    if (ordered.stream().anyMatch(cue -> cue.end() > Times.LAST)) {
      return ordered;
    }
    ordered.forEach(this::add);
    return apart;
  }

  private void add(Cue cue) {
    var earlier = apart.isEmpty() ? null : apart.getLast();
    var isTangled = pushed || cue.start() < covered;
    covered = Math.max(covered, cue.end());
    if (earlier == null || cue.start() >= earlier.end() + (isTangled ? gap : 0)) {
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
    return Math.min(cue.duration(), yardstick.needed(cue));
  }
}
