package dev.scriptorium.captions.layout;

import dev.scriptorium.captions.layout.FunctionWords.Attachment;

/** The cost of a line end at a boundary, by the words around it; docs/captions-layout.md. */
final class BreakCosts {

  static final double SENTENCE = 0;
  static final double PLAIN = 14;

  /** Between parts of a compound with a hyphen, of an address and so on. */
  static final double INSIDE_WORD = 60;

  /** Inside a unspaced without spaces, where words but not phrases end. */
  static final double INSIDE_PHRASE = 36;

  /** After the speaker's name. */
  static final double BEHIND_SPEAKER = 150;

  static final double INSIDE_SPEAKER = 350;

  /** Where only the length of the line demands it. */
  static final double EMERGENCY = 400;

  private static final double COLON = 1;
  private static final double CLAUSE = 3;
  private static final double BEFORE_FUNCTION_WORD = 7;
  private static final double BEFORE_WEAK_FUNCTION_WORD = 10;
  private static final double BEFORE_LEANING = 24;
  private static final double AFTER_WEAK_FUNCTION_WORD = 28;
  private static final double AFTER_FUNCTION_WORD = 44;
  private static final double AFTER_NUMBER = 30;
  private static final double INSIDE_NAME = 50;

  private BreakCosts() {}

  static double between(WordFeatures before, WordFeatures after) {
    return switch (before.ending()) {
      case SENTENCE -> SENTENCE;
      case COLON -> COLON;
      case CLAUSE -> CLAUSE;
      case NONE -> Math.max(after(before, after), before(after));
    };
  }

  private static double after(WordFeatures before, WordFeatures after) {
    double cost = 0;
    if (before.attachment() == Attachment.STRONG) {
      cost = AFTER_FUNCTION_WORD;
    } else if (before.attachment() == Attachment.WEAK) {
      cost = AFTER_WEAK_FUNCTION_WORD;
    }
    if (before.isNumber() && after.attachment() == Attachment.NONE) {
      cost = Math.max(cost, AFTER_NUMBER);
    }
    return isName(before, after) ? Math.max(cost, INSIDE_NAME) : cost;
  }

  private static boolean isName(WordFeatures before, WordFeatures after) {
    return before.isCapitalised()
        && after.isCapitalised()
        && after.attachment() == Attachment.NONE
        && !(before.isAllCapitals() && after.isAllCapitals());
  }

  private static double before(WordFeatures after) {
    return switch (after.attachment()) {
      case STRONG -> BEFORE_FUNCTION_WORD;
      case WEAK -> BEFORE_WEAK_FUNCTION_WORD;
      case BACK -> BEFORE_LEANING;
      case NONE -> PLAIN;
    };
  }
}
