package dev.scriptorium.captions.layout;

import dev.scriptorium.captions.layout.ClingingWords.Grip;

/**
 * What matters of a word when a line is to end before or after it.
 *
 * @param ending its punctuation
 * @param grip how much it belongs to the next word
 * @param isCapitalised whether it begins like a name
 * @param isAllCapitals whether that says nothing, as all of it is in capitals
 * @param isNumber whether it ends like a number
 */
record Traits(
    Ending ending, Grip grip, boolean isCapitalised, boolean isAllCapitals, boolean isNumber) {

  /** Punctuation behind a word. */
  enum Ending {
    NONE,
    CLAUSE,
    COLON,
    SENTENCE
  }

  /** Of no word. */
  static final Traits NONE = new Traits(Ending.NONE, Grip.NONE, false, false, false);

  private static final String CLOSERS = "\"')]}»”’」』）】";
  private static final String OPENERS = "\"'([{«“‘„¿¡「『（【-–—";

  static Traits of(String text, ClingingWords clinging) {
    int from = 0;
    int to = text.length();
    while (to > 1 && CLOSERS.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    while (from < to - 1 && OPENERS.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    char last = text.charAt(to - 1);
    boolean isCapitalised = Character.isUpperCase(text.charAt(from));
    boolean isAllCapitals = isCapitalised && to - from > 1 && isAllCapitals(text, from, to);
    boolean isInitial = last == '.' && to - from == 2 && isCapitalised;
    Ending ending = to < text.length() ? atLeastClause(ending(last)) : ending(last);
    Grip grip =
        ending == Ending.NONE || last == '.' ? clinging.grip(part(text, from, to)) : Grip.NONE;
    return new Traits(
        isInitial || grip != Grip.NONE ? Ending.NONE : ending,
        grip,
        isCapitalised,
        isAllCapitals,
        Character.isDigit(last));
  }

  private static String part(String text, int from, int to) {
    return from == 0 && to == text.length() ? text : text.substring(from, to);
  }

  private static Ending atLeastClause(Ending ending) {
    return ending == Ending.NONE ? Ending.CLAUSE : ending;
  }

  /** Of a phrase or word between others without spaces. */
  static Traits ofPhrase(String text, ClingingWords clinging) {
    Traits traits = of(text, clinging);
    int last = text.offsetByCodePoints(text.length(), -1);
    return traits.ending != Ending.NONE || traits.grip != Grip.NONE || last == 0
        ? traits
        : new Traits(Ending.NONE, clinging.grip(text.substring(last)), false, false, false);
  }

  private static Ending ending(char last) {
    return switch (last) {
      case '.', '?', '!', '…', '。', '？', '！', '؟', '۔', '।', '．' -> Ending.SENTENCE;
      case ':', ';', '–', '—', '：', '；', '؛' -> Ending.COLON;
      case ',', '،', '、', '，' -> Ending.CLAUSE;
      default -> Ending.NONE;
    };
  }

  private static boolean isAllCapitals(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
