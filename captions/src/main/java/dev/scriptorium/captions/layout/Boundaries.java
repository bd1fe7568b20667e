package dev.scriptorium.captions.layout;

import dev.scriptorium.captions.layout.WordFeatures.Shape;
import dev.scriptorium.captions.text.SpokenWord;

/** Determines the boundary between two words. */
final class Boundaries {

  private final boolean disallowDangling;
  private final ForcedBreaks forcedBreaks;

  Boundaries(LayoutOptions options) {
    this.disallowDangling = options.disallowDangling();
    this.forcedBreaks = new ForcedBreaks(options);
  }

  /** Before the first word. */
  static Boundary first() {
    return new Boundary(BreakCosts.SENTENCE, false, ForcedBreak.CAPTION, true, false);
  }

  /**
   * Between two words.
   *
   * @param pause in ms
   */
  Boundary between(SpokenWord before, SpokenWord after, Neighbours features, long pause) {
    if (features.after().is(Shape.CLOSING_MARK) && !ForcedBreaks.isSpeaker(before, after)) {
      return Boundary.within(BreakCosts.BEFORE_MARK, true);
    }
    ForcedBreak forcedBreak = forcedBreaks.between(before, after, pause);
    boolean isSpeaker = ForcedBreaks.isSpeaker(before, after);
    double cost = BreakCosts.SENTENCE;
    if (forcedBreak == ForcedBreak.NONE && !before.endsSentence()) {
      cost =
          dangles(after)
              ? Runs.NEVER
              : BreakCosts.between(
                  features.first(), features.before(), features.after(), features.last());
    }
    boolean isSpaced = isSpeaker || isSpaced(before, after);
    return forcedBreak == ForcedBreak.NONE && !before.endsSentence() && !isSpeaker
        ? Boundary.within(cost, isSpaced)
        : new Boundary(cost, isSpaced, forcedBreak, before.endsSentence(), isSpeaker);
  }

  /**
   * The features of four words in a row; {@link WordFeatures#NONE} beyond the sentence.
   *
   * @param before the word ahead of the boundary
   * @param after the word behind it
   */
  record Neighbours(
      WordFeatures first, WordFeatures before, WordFeatures after, WordFeatures last) {}

  private boolean dangles(SpokenWord after) {
    return disallowDangling && after.endsSentence() && after.sound() == null;
  }

  private static boolean isSpaced(SpokenWord before, SpokenWord after) {
    if (before.sound() != null || after.sound() != null) {
      return true;
    }
    return before.endsSentence()
        ? Spacing.isBetweenSentences(before.text(), after.text())
        : Spacing.isBetween(before.text(), after.text());
  }
}
