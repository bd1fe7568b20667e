package dev.scriptorium.captions.layout;

import dev.scriptorium.captions.layout.FunctionWords.Attachment;

/**
 * The features of a word that decide on line ends before and after it.
 *
 * @param ending its punctuation
 * @param attachment how much it belongs to the next word
 * @param isCapitalised whether it begins like a name
 * @param isAllCapitals whether that says nothing, as all of it is in capitals
 * @param isNumber whether it ends like a number
 */
record WordFeatures(
    Ending ending,
    Attachment attachment,
    boolean isCapitalised,
    boolean isAllCapitals,
    boolean isNumber) {

  /** Punctuation after a word. */
  enum Ending {
    NONE,
    CLAUSE,
    COLON,
    SENTENCE
  }

  /** Of no word. */
  static final WordFeatures NONE =
      new WordFeatures(Ending.NONE, Attachment.NONE, false, false, false);

  private static final String CLOSERS = "\"')]}»”’」』）】";
  private static final String OPENERS = "\"'([{«“‘„¿¡「『（【-–—";

  static WordFeatures of(String text, FunctionWords functionWords) {
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
    Attachment attachment =
        ending == Ending.NONE || last == '.'
            ? functionWords.attachment(part(text, from, to))
            : Attachment.NONE;
    return new WordFeatures(
        isInitial || attachment != Attachment.NONE ? Ending.NONE : ending,
        attachment,
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
  static WordFeatures ofPhrase(String text, FunctionWords functionWords) {
    WordFeatures features = of(text, functionWords);
    int last = text.offsetByCodePoints(text.length(), -1);
    return features.ending != Ending.NONE || features.attachment != Attachment.NONE || last == 0
        ? features
        : new WordFeatures(
            Ending.NONE, functionWords.attachment(text.substring(last)), false, false, false);
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
