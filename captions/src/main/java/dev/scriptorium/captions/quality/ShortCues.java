package dev.scriptorium.captions.quality;

import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.quality.Rule.StartNearSpeech;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives short cues in a row the time they need, where there is free time after them: each is shown
 * as long as it needs, and those after it begin later. A row is only changed if that leaves fewer
 * violations, and none of a kind more often.
 */
final class ShortCues {

  /** A cue begins no more than this later, in ms. */
  private static final long LATEST = 2000;

  private final ProfileLimits limits;

  ShortCues(ProfileLimits limits) {
    this.limits = limits;
  }

  /**
   * @param cues in order and apart
   */
  List<Cue> spread(List<Cue> cues) {
    long[] latest = latestStarts(cues);
    List<Cue> spread = new ArrayList<>(cues.size());
    int i = 0;
    while (i < cues.size()) {
      int from = i;
      List<Cue> row = new ArrayList<>();
      boolean isPushed = false;
      do {
        Cue cue = cues.get(i);
        long start =
            isPushed
                ? Math.max(cue.start(), row.getLast().end() + limits.gap())
                : earlier(cue, spread, i + 1 < cues.size() ? cues.get(i + 1) : null);
        long room = i + 1 < cues.size() ? latest[i + 1] - limits.gap() : Long.MAX_VALUE;
        long needed = Math.min(limits.needed(cue), limits.longest());
        long end = Math.max(cue.end(), Math.min(start + needed, room));
        end = Math.max(end, start + Math.min(cue.duration(), Math.max(needed, limits.floor(cue))));
        row.add(Retimed.at(cue, start, end));
        i++;
        isPushed =
            i < cues.size()
                && end + limits.gap() > cues.get(i).start()
                && (end > cue.end() || start > cue.start());
      } while (isPushed);
      List<Cue> old = cues.subList(from, i);
      spread.addAll(
          row.size() > 1 && isBetter(spread, old, row, i < cues.size() ? cues.get(i) : null)
              ? row
              : old);
    }
    return spread;
  }

  /** A short cue begins up to half a second earlier, before those after it begin later. */
  private long earlier(Cue cue, List<Cue> ahead, @Nullable Cue after) {
    long missing = limits.needed(cue) - cue.duration();
    long free = after == null ? Long.MAX_VALUE : after.start() - limits.gap() - cue.end();
    if (missing <= Math.max(0, free) || !cue.words().isEmpty()) {
      return cue.start();
    }
    long earliest = ahead.isEmpty() ? 0 : ahead.getLast().end() + limits.gap();
    long wanted = cue.start() - Math.min(TimeProposals.LEAD, missing - Math.max(0, free));
    return Math.min(cue.start(), Math.max(wanted, earliest));
  }

  private boolean isBetter(List<Cue> ahead, List<Cue> old, List<Cue> row, @Nullable Cue after) {
    Cue before = ahead.isEmpty() ? null : ahead.getLast();
    boolean isApart = after == null || row.getLast().end() <= after.start();
    return isApart
        && ViolationCount.of(new CueWindow(before, row, after), limits)
            .isBetterThan(ViolationCount.of(new CueWindow(before, old, after), limits));
  }

  /** How late each can begin, so that those after it keep what they need. */
  private long[] latestStarts(List<Cue> cues) {
    long[] latest = new long[cues.size()];
    long next = Long.MAX_VALUE;
    for (int i = cues.size() - 1; i >= 0; i--) {
      Cue cue = cues.get(i);
      long needed =
          Math.max(
              Math.min(limits.needed(cue), limits.longest()),
              Math.min(cue.duration(), limits.floor(cue)));
      long own = next == Long.MAX_VALUE ? next : next - limits.gap() - needed;
      latest[i] = Math.max(cue.start(), Math.min(own, cue.start() + delay(cue)));
      next = latest[i];
    }
    return latest;
  }

  private long delay(Cue cue) {
    if (cue.words().isEmpty()) {
      return LATEST;
    }
    long late =
        limits
            .rule(StartNearSpeech.class)
            .map(rule -> rule.late().most(limits.rate()))
            .orElse(LATEST);
    long spoken = cue.words().getFirst().start();
    return Math.max(0, Math.min(LATEST, Times.difference(spoken + late, cue.start())));
  }
}
