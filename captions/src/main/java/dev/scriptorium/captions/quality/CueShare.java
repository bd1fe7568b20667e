package dev.scriptorium.captions.quality;

import dev.scriptorium.captions.cue.Cue;
import java.util.ArrayList;
import java.util.List;

/** Cues with the same times share them in order, by the length of their texts. */
final class CueShare {

  /** A cue that was moved is shown no longer than this, in ms. */
  static final long LONGEST = 7000;

  /** Shorter shares than this, in ms, would be flashes. */
  private static final long SHORTEST = 250;

  /** Each gets so much, in ms, before the length of its text counts. */
  private static final long BASE = 500;

  private CueShare() {}

  /**
   * @param cues in order of their starts
   * @param gap between them, in ms
   */
  static List<Cue> shared(List<Cue> cues, long gap) {
    List<Cue> shared = new ArrayList<>(cues.size());
    int from = 0;
    while (from < cues.size()) {
      int to = from + 1;
      while (to < cues.size() && haveSameTimes(cues.get(from), cues.get(to))) {
        to++;
      }
      if (to - from > 1 && cues.get(from).duration() + gap >= (SHORTEST + gap) * (to - from)) {
        share(cues.subList(from, to), gap, shared);
      } else {
        shared.addAll(cues.subList(from, to));
      }
      from = to;
    }
    return shared;
  }

  private static boolean haveSameTimes(Cue cue, Cue other) {
    return cue.start() == other.start() && cue.end() == other.end();
  }

  private static void share(List<Cue> cues, long gap, List<Cue> shared) {
    long time = cues.getFirst().duration() - gap * (cues.size() - 1);
    long base = Math.min(BASE, time / cues.size());
    long spare = time - base * cues.size();
    long all = cues.stream().mapToLong(CueShare::length).sum();
    long before = 0;
    long start = cues.getFirst().start();
    for (int i = 0; i < cues.size(); i++) {
      long from = start + i * (base + gap) + (long) ((double) spare * before / all);
      before += length(cues.get(i));
      long to = start + i * (base + gap) + base + (long) ((double) spare * before / all);
      shared.add(Retimed.moved(cues.get(i), from, to));
    }
  }

  private static long length(Cue cue) {
    return cue.lines().stream().mapToLong(String::length).sum();
  }
}
