package dev.scriptorium.captions.layout;

import dev.scriptorium.captions.layout.FunctionWords.Attachment;
import dev.scriptorium.captions.layout.WordClasses.WordClass;
import dev.scriptorium.captions.layout.WordFeatures.Ending;
import dev.scriptorium.captions.layout.WordFeatures.Shape;

/** The cost of a line end at a boundary, by the words around it; docs/captions-layout.md. */
final class BreakCosts {

  static final double SENTENCE = 0;
  static final double PLAIN = 16;

  /** Between parts of a compound with a hyphen, of an address and so on. */
  static final double INSIDE_WORD = 80;

  /** Inside a stretch without spaces, where words but not phrases end. */
  static final double INSIDE_PHRASE = 36;

  /** After the speaker's name. */
  static final double BEHIND_SPEAKER = 150;

  static final double INSIDE_SPEAKER = 350;

  /** Where only the length of the line demands it. */
  static final double EMERGENCY = 400;

  /** Before a mark that follows its word after a space. */
  static final double BEFORE_MARK = 390;

  /** Inside a number that is written without spaces. */
  static final double INSIDE_DIGITS = 200;

  private static final double COLON = 1;
  static final double CLAUSE = 2;
  private static final double BEFORE_CLAUSE_WORD = 7;
  private static final double BEFORE_FUNCTION_WORD = 9;
  private static final double BEFORE_WEAK_FUNCTION_WORD = 13;
  private static final double BEFORE_LEANING = 30;
  private static final double BEFORE_PARTICLE = 36;
  private static final double INSIDE_NOUN_PHRASE = 26;
  private static final double AFTER_WEAK_FUNCTION_WORD = 72;
  private static final double AFTER_FUNCTION_WORD = 92;
  private static final double AFTER_NUMBER = 60;
  private static final double INSIDE_PHRASAL_VERB = 75;
  private static final double AFTER_PARTICLE = 20;
  private static final double SHORTENED = 60;
  private static final double AFTER_ACRONYM = 95;
  private static final double PERHAPS_A_NAME = 44;
  private static final double INSIDE_NAME = 84;
  private static final double INSIDE_NUMBER = 120;
  private static final double INSIDE_LABEL = 98;

  private static final int LONGEST_SHORT = 3;

  private BreakCosts() {}

  /** Between words of which nothing but themselves is known. */
  static double between(WordFeatures before, WordFeatures after) {
    return between(WordFeatures.NONE, before, after, WordFeatures.NONE);
  }

  /**
   * Between two words.
   *
   * @param first the word ahead of {@code before}; {@link WordFeatures#NONE} if that begins the
   *     sentence
   * @param last the word after {@code after}
   */
  static double between(
      WordFeatures first, WordFeatures before, WordFeatures after, WordFeatures last) {
    if (after.is(Shape.CLOSING_MARK) || before.is(Shape.OPENING_MARK)) {
      return BEFORE_MARK;
    }
    if (isDate(first, before, after)) {
      return INSIDE_NUMBER;
    }
    return switch (before.ending()) {
      case SENTENCE ->
          isShortened(before, after)
              ? Math.max(SHORTENED, numbers(first, before, after, last))
              : after.is(Shape.SMALL) ? CLAUSE : SENTENCE;
      case COLON -> COLON;
      case CLAUSE -> CLAUSE;
      case NONE ->
          endsSentence(before, after)
              ? SENTENCE
              : Math.max(after(first, before, after, last), before(first, before, after, last));
    };
  }

  /** An acronym ends a sentence if a word that begins one follows: "in the U.S. The ...". */
  private static boolean endsSentence(WordFeatures before, WordFeatures after) {
    return before.is(Shape.ACRONYM)
        && after.isCapitalized()
        && !after.is(Shape.ALL_CAPITALS)
        && after.isFunctionWord();
  }

  /** Short, with a point, and what follows begins no sentence: in any language an abbreviation. */
  private static boolean isShortened(WordFeatures before, WordFeatures after) {
    return before.is(Shape.POINT)
        && before.core().length() <= LONGEST_SHORT
        && (after.is(Shape.SMALL) || after.is(Shape.NUMBER));
  }

  /** "July 20, 1969". */
  private static boolean isDate(WordFeatures first, WordFeatures before, WordFeatures after) {
    return before.ending() == Ending.CLAUSE
        && first.is(WordClass.MONTH)
        && before.is(Shape.NUMBER)
        && after.is(Shape.NUMBER);
  }

  private static double after(
      WordFeatures first, WordFeatures before, WordFeatures after, WordFeatures last) {
    double cost = Math.max(numbers(first, before, after, last), names(first, before, after));
    if (first.takes(before) && isParticle(before, after)) {
      return Math.max(cost, AFTER_PARTICLE);
    }
    if (before.takes(after)) {
      cost = Math.max(cost, INSIDE_PHRASAL_VERB);
    }
    boolean isSubject = before.is(WordClass.SUBJECT) && after.attachment() == Attachment.WEAK;
    if (before.attachment() == Attachment.STRONG) {
      cost = Math.max(cost, AFTER_FUNCTION_WORD);
    } else if (before.attachment() == Attachment.WEAK && !isFloating(first, before) || isSubject) {
      cost = Math.max(cost, AFTER_WEAK_FUNCTION_WORD);
    } else if (isInsideNounPhrase(first, before, after)) {
      cost = Math.max(cost, INSIDE_NOUN_PHRASE);
    }
    return cost;
  }

  /** "We all | went home". */
  private static boolean isFloating(WordFeatures first, WordFeatures before) {
    return before.is(WordClass.FLOATING) && first.is(WordClass.SUBJECT);
  }

  /** Not a preposition: "goes on for", but "depends on him". */
  private static boolean isParticle(WordFeatures before, WordFeatures after) {
    return before.is(WordClass.PARTICLE)
        || before.is(WordClass.PARTICLE_OR_PREPOSITION)
            && after.isFunctionWord()
            && !after.is(WordClass.DETERMINER);
  }

  private static double numbers(
      WordFeatures first, WordFeatures before, WordFeatures after, WordFeatures last) {
    boolean isLabel = before.is(WordClass.LABEL) || before.is(WordClass.MONTH);
    if (isLabel && (after.isNumber() || after.is(Shape.ROMAN_NUMERAL))) {
      return INSIDE_LABEL;
    }
    if (before.is(Shape.ORDINAL) && after.isCapitalized()) {
      return INSIDE_LABEL;
    }
    boolean isNumbered =
        after.is(Shape.NUMBER)
            && (before.is(Shape.ABBREVIATION)
                || before.is(Shape.POINT) && before.ending() == Ending.SENTENCE
                || before.isCapitalized()
                    && !before.isFunctionWord()
                    && first != WordFeatures.NONE);
    if (isNumbered) {
      return INSIDE_LABEL;
    }
    if (before.isNumber() && (after.is(WordClass.UNIT) || after.is(WordClass.MONTH))) {
      return INSIDE_LABEL;
    }
    boolean isConnected =
        after.is(WordClass.NUMBER_CONNECTOR) && before.isNumber() && last.isNumber()
            || before.is(WordClass.NUMBER_CONNECTOR) && first.isNumber() && after.isNumber();
    if (isConnected || before.isNumber() && after.isNumber()) {
      return INSIDE_NUMBER;
    }
    boolean isCounted =
        before.isNumber() && (after.attachment() == Attachment.NONE || after.is(Shape.NUMBER));
    return isCounted ? AFTER_NUMBER : 0;
  }

  private static double names(WordFeatures first, WordFeatures before, WordFeatures after) {
    if (before.is(WordClass.TITLE) && after.isCapitalized()) {
      return INSIDE_NAME;
    }
    if (isShort(before) && isShort(after)) {
      return INSIDE_NAME;
    }
    if (before.is(Shape.ACRONYM)) {
      return after.isCapitalized() ? INSIDE_NAME : after.isFunctionWord() ? 0 : AFTER_ACRONYM;
    }
    if (after.is(WordClass.NAME_END) && before.isCapitalized() && !before.isFunctionWord()) {
      return INSIDE_NAME;
    }
    boolean areCapitals = before.isCapitalized() && after.isCapitalized();
    if (!areCapitals || after.isFunctionWord() && !after.is(Shape.ROMAN_NUMERAL)) {
      return 0;
    }
    if (before.is(Shape.ALL_CAPITALS)
        && after.is(Shape.ALL_CAPITALS)
        && !after.is(Shape.ROMAN_NUMERAL)) {
      return 0;
    }
    return first == WordFeatures.NONE && before.attachment() != Attachment.NONE
        ? PERHAPS_A_NAME
        : INSIDE_NAME;
  }

  /** Half of an abbreviation in two words: "z. B.", "EE. UU.", initials. */
  private static boolean isShort(WordFeatures word) {
    return word.is(Shape.ABBREVIATION) && word.core().length() <= LONGEST_SHORT;
  }

  /** An article, an adjective, and the noun still to come, as far as can be seen. */
  private static boolean isInsideNounPhrase(
      WordFeatures first, WordFeatures before, WordFeatures after) {
    return first.is(WordClass.DETERMINER)
        && first.ending() == Ending.NONE
        && before.attachment() == Attachment.NONE
        && after.attachment() == Attachment.NONE;
  }

  private static double before(
      WordFeatures first, WordFeatures before, WordFeatures after, WordFeatures last) {
    if (after.is(WordClass.NAME_CONNECTOR) && before.isCapitalized() && last.isCapitalized()) {
      return PERHAPS_A_NAME;
    }
    boolean isObject = after.is(WordClass.SUBJECT) && after.ending() != Ending.NONE;
    if (after.is(Shape.DASH) || isObject && before.attachment() == Attachment.NONE) {
      return BEFORE_LEANING;
    }
    if (after.is(WordClass.PARTICLE) && before.attachment() == Attachment.NONE) {
      return BEFORE_PARTICLE;
    }
    if (after.is(WordClass.CLAUSE)) {
      return BEFORE_CLAUSE_WORD;
    }
    return switch (after.attachment()) {
      case STRONG -> BEFORE_FUNCTION_WORD;
      case WEAK -> BEFORE_WEAK_FUNCTION_WORD;
      case BACK -> BEFORE_LEANING;
      case NONE -> PLAIN;
    };
  }
}
