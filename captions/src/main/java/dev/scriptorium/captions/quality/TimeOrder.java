package dev.scriptorium.captions.quality;

import dev.scriptorium.captions.cue.Cue;
import dev.scriptorium.captions.element.LongestOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Repairs times that run backwards. The order of the text stands: most cues keep their times (the
 * longest run of starts that do not go back), and the others are put between their neighbours.
 */
public final class TimeOrder {

  private static final long SHORTEST = 1000;

  private TimeOrder() {}

  /** Whether no cue begins before the one ahead of it. */
  public static boolean isKept(List<Cue> cues) {
    for (int i = 1; i < cues.size(); i++) {
      if (cues.get(i).start() < cues.get(i - 1).start()) {
        return false;
      }
    }
    return true;
  }

  /**
   * The same cues in the same order, with times that do not run backwards. They may overlap.
   *
   * @param cues as a reader gave them
   */
  public static List<Cue> repaired(List<Cue> cues) {
    return repaired(cues, 0);
  }

  /**
   * @param gap between cues that are moved and their neighbors, in ms, where there is room
   */
  static List<Cue> repaired(List<Cue> cues, long gap) {
    if (isKept(cues)) {
      return cues;
    }
    boolean[] kept = LongestOrder.of(cues, Cue::start);
    List<Cue> repaired = new ArrayList<>(cues.size());
    int i = 0;
    while (i < cues.size()) {
      if (kept[i]) {
        repaired.add(cues.get(i++));
        continue;
      }
      int to = i;
      while (to < cues.size() && !kept[to]) {
        to++;
      }
      long next = to < cues.size() ? cues.get(to).start() : Times.LAST;
      place(cues.subList(i, to), next, gap, repaired);
      i = to;
    }
    return repaired;
  }

  /** Puts outliers between the last of the repaired cues and the start of the next. */
  private static void place(List<Cue> outliers, long next, long gap, List<Cue> repaired) {
    Cue before = repaired.isEmpty() ? null : repaired.getLast();
    long from = before == null ? 0 : Math.min(before.end() + gap, next);
    if (before != null && next - from < SHORTEST * outliers.size()) {
      // No room after it: it shares the time until the next
      long share = (next - before.start()) / (outliers.size() + 1);
      long shared = before.start() + share;
      boolean isNarrow = shared >= before.end() && shared < before.end() + gap;
      from = isNarrow ? before.end() + gap : shared;
    }
    long each = Math.max(0, next - from) / outliers.size();
    for (int i = 0; i < outliers.size(); i++) {
      Cue cue = outliers.get(i);
      long start = from;
      long length =
          Math.max(
              Math.min(cue.duration(), SHORTEST),
              Math.min(each - gap, Math.min(cue.duration(), CueShare.LONGEST)));
      long end = start + length;
      boolean isNarrow = end <= next && end > next - gap && length - gap >= SHORTEST / 2;
      repaired.add(Retimed.moved(cue, start, isNarrow ? next - gap : end));
      // Cues that overlap are put apart later, with a gap
      from += length > each ? each : length + gap;
    }
  }
}
