package dev.scriptorium.captions.layout;

/**
 * The cost of a caption apart from its lines: for being one, for its duration, for where it ends,
 * and for the rules it breaks. See docs/captions-layout.md.
 */
final class CaptionCosts {

  /** Every caption costs that, so that there are no more than needed. */
  static final double BASE = 40;

  private static final double TOO_SHORT = 25;
  private static final double TOO_LONG = 250;
  private static final double MOST_FOR_LENGTH = 50_000;
  private static final double FAST = 25;
  private static final double TOO_FAST = 400;
  private static final double BELOW_MINIMUM = 100;
  private static final double ABOVE_MAXIMUM = 2_000;
  private static final double LINE_ENDS = 4;
  private static final double PAUSE = 20;
  private static final double LONGEST_PAUSE_MS = 1_000;
  private static final int THIN_COLUMNS = 15;
  private static final double THIN_COLUMN = 4;

  /** A clause ends inside, and another is torn. */
  private static final double BEYOND_CLAUSE = 35;

  private static final double LONELY_RUN = 50;
  private static final double MISSING_WORD = 1e9;
  private static final double SHARED_SENTENCE = 1e7;

  private final Runs runs;
  private final LayoutOptions options;
  private final double target;
  private final double shortest;
  private final double longest;

  CaptionCosts(Runs runs, LayoutOptions options) {
    this.runs = runs;
    this.options = options;
    this.target = options.layoutTargetCaptionLengthMs();
    this.shortest = options.shortestMs();
    this.longest = options.longestMs();
  }

  double of(int from, int to) {
    double cost = BASE + length(runs.duration(from, to));
    if (runs.forcedBreak(to) != ForcedBreak.CAPTION) {
      double pause = PAUSE * Math.min(runs.pause(to) / LONGEST_PAUSE_MS, 1);
      cost += Math.max(0, LINE_ENDS * runs.cost(to) - pause);
    }
    if (runs.cost(to) > BreakCosts.CLAUSE
        && runs.forcedBreak(to) != ForcedBreak.CAPTION
        && runs.clausesInside(from, to) > 0) {
      cost += BEYOND_CLAUSE;
    }
    if (!isWhole(from, to)) {
      cost += THIN_COLUMN * Math.max(0, THIN_COLUMNS - runs.columns(from, to));
      cost += to - from == 1 ? LONELY_RUN : 0;
    }
    return cost + tooFast(from, to) + broken(from, to);
  }

  /** What is spoken faster than it can be read gets the time until the next words. */
  private double tooFast(int from, int to) {
    long needed = options.readingMs(runs.columns(from, to), runs.countedWords(from, to));
    if (needed == 0 || to == runs.size()) {
      return 0;
    }
    double free = Math.max(1, runs.start(to) - runs.start(from) - options.smallestGapMs());
    return needed <= free ? 0 : Math.min(MOST_FOR_LENGTH, FAST + TOO_FAST * (needed / free - 1));
  }

  private double length(double duration) {
    double off = (duration - target) / target;
    double cost = (duration < target ? TOO_SHORT : TOO_LONG) * off * off;
    if (duration < shortest) {
      cost += BELOW_MINIMUM * (1 - duration / shortest);
    }
    if (duration > longest) {
      cost += ABOVE_MAXIMUM * (duration / longest);
    }
    return Math.min(cost, MOST_FOR_LENGTH);
  }

  /** Rules with precedence over everything else. */
  private double broken(int from, int to) {
    if (options.captionWordsMin() <= 1) {
      return 0;
    }
    int missing = Math.max(0, options.captionWordsMin() - runs.countedWords(from, to));
    int shared = options.captionBySentence() ? runs.sentencesInside(from, to) : 0;
    return missing * MISSING_WORD + shared * SHARED_SENTENCE;
  }

  private boolean isWhole(int from, int to) {
    return isEnd(from) && isEnd(to);
  }

  private boolean isEnd(int boundary) {
    return runs.forcedBreak(boundary) == ForcedBreak.CAPTION || runs.isSentenceAt(boundary);
  }
}
