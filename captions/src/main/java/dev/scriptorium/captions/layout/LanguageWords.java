package dev.scriptorium.captions.layout;

import java.util.Set;

/** Everything that layout knows of the words of one language. Not thread-safe. */
final class LanguageWords {

  /** Languages that write ordinals as {@code 3.}; CLDR has the rule, but no list of them. */
  private static final Set<String> POINTS_AFTER_ORDINALS =
      Set.of(
          "de", "da", "nb", "no", "nn", "fi", "is", "cs", "sk", "sl", "hr", "bs", "sr", "hu", "et",
          "lv", "tr", "pl", "fo", "lb");

  private final String language;
  private final FunctionWords functionWords;
  private final WordClasses classes;
  private final Abbreviations abbreviations;

  /**
   * @param language two or three letters
   */
  LanguageWords(String language) {
    this.language = language;
    functionWords = FunctionWords.of(language);
    classes = WordClasses.of(language);
    abbreviations = new Abbreviations(language);
  }

  FunctionWords functionWords() {
    return functionWords;
  }

  WordClasses classes() {
    return classes;
  }

  /**
   * @param word with its point
   */
  boolean isAbbreviation(String word) {
    return classes.isAbbreviation(word) || abbreviations.contains(word);
  }

  boolean hasPointsAfterOrdinals() {
    return POINTS_AFTER_ORDINALS.contains(language);
  }
}
