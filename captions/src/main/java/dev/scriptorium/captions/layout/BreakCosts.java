package dev.scriptorium.captions.layout;

import dev.scriptorium.captions.layout.ClingingWords.Grip;

/** How bad it is to end a line at a boundary, by the words around it; docs/captions-layout.md. */
final class BreakCosts {

  static final double SENTENCE = 0;
  static final double PLAIN = 14;

  /** Between parts of a compound with a hyphen, of an address and so on. */
  static final double INSIDE_WORD = 60;

  /** Inside a stretch without spaces, where words but not phrases end. */
  static final double INSIDE_PHRASE = 36;

  /** Behind the speaker's name. */
  static final double BEHIND_SPEAKER = 150;

  static final double INSIDE_SPEAKER = 350;

  /** Where there is no reason to but that the line is full. */
  static final double EMERGENCY = 400;

  private static final double COLON = 1;
  private static final double CLAUSE = 3;
  private static final double BEFORE_CLINGING = 7;
  private static final double BEFORE_WEAKLY_CLINGING = 10;
  private static final double BEFORE_LEANING = 24;
  private static final double AFTER_WEAKLY_CLINGING = 28;
  private static final double AFTER_CLINGING = 44;
  private static final double AFTER_NUMBER = 30;
  private static final double INSIDE_NAME = 50;

  private BreakCosts() {}

  static double between(Traits before, Traits after) {
    return switch (before.ending()) {
      case SENTENCE -> SENTENCE;
      case COLON -> COLON;
      case CLAUSE -> CLAUSE;
      case NONE -> Math.max(after(before, after), before(after));
    };
  }

  private static double after(Traits before, Traits after) {
    double cost = 0;
    if (before.grip() == Grip.STRONG) {
      cost = AFTER_CLINGING;
    } else if (before.grip() == Grip.WEAK) {
      cost = AFTER_WEAKLY_CLINGING;
    }
    if (before.isNumber() && after.grip() == Grip.NONE) {
      cost = Math.max(cost, AFTER_NUMBER);
    }
    return isName(before, after) ? Math.max(cost, INSIDE_NAME) : cost;
  }

  private static boolean isName(Traits before, Traits after) {
    return before.isCapitalised()
        && after.isCapitalised()
        && after.grip() == Grip.NONE
        && !(before.isAllCapitals() && after.isAllCapitals());
  }

  private static double before(Traits after) {
    return switch (after.grip()) {
      case STRONG -> BEFORE_CLINGING;
      case WEAK -> BEFORE_WEAKLY_CLINGING;
      case BACK -> BEFORE_LEANING;
      case NONE -> PLAIN;
    };
  }
}
