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

  private CueShare() {}

  /**
   * @param cues in order of their starts
   */
  static List<Cue> shared(List<Cue> cues) {
    List<Cue> shared = new ArrayList<>(cues.size());
    int from = 0;
    while (from < cues.size()) {
      int to = from + 1;
      while (to < cues.size() && haveSameTimes(cues.get(from), cues.get(to))) {
        to++;
      }
      if (to - from > 1 && cues.get(from).duration() >= SHORTEST * (to - from)) {
        share(cues.subList(from, to), shared);
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

  private static void share(List<Cue> cues, List<Cue> shared) {
    long start = cues.getFirst().start();
    long spare = cues.getFirst().duration() - cues.size();
    long all = cues.stream().mapToLong(CueShare::length).sum();
    long before = 0;
    long from = start;
    for (int i = 0; i < cues.size(); i++) {
      before += length(cues.get(i));
      long to = start + i + 1 + (long) ((double) spare * before / all);
      shared.add(Retimed.moved(cues.get(i), from, to));
      from = to;
    }
  }

  private static long length(Cue cue) {
    return cue.lines().stream().mapToLong(String::length).sum();
  }
}
