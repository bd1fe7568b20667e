package dev.scriptorium.captions.layout;

import dev.scriptorium.captions.text.SpokenWord;

/** What is between two words. */
final class Boundaries {

  private final boolean disallowDangling;
  private final Walls walls;

  Boundaries(LayoutOptions options) {
    this.disallowDangling = options.disallowDangling();
    this.walls = new Walls(options);
  }

  /** Before the first word. */
  static Boundary first() {
    return new Boundary(BreakCosts.SENTENCE, false, Wall.CAPTION, true, false);
  }

  /**
   * Between two words.
   *
   * @param pause in ms
   */
  Boundary between(
      SpokenWord before, Traits ending, SpokenWord after, Traits beginning, long pause) {
    Wall wall = walls.between(before, after, pause);
    boolean isSpeaker = Walls.isSpeaker(before, after);
    double cost = BreakCosts.SENTENCE;
    if (wall == Wall.NONE && !before.endsSentence()) {
      cost = dangles(after) ? Pieces.NEVER : BreakCosts.between(ending, beginning);
    }
    boolean isSpaced = isSpeaker || isSpaced(before, after);
    return wall == Wall.NONE && !before.endsSentence() && !isSpeaker
        ? Boundary.within(cost, isSpaced)
        : new Boundary(cost, isSpaced, wall, before.endsSentence(), isSpeaker);
  }

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
