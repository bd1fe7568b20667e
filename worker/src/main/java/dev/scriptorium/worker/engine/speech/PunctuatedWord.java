package dev.scriptorium.worker.engine.speech;

import java.util.Locale;
import java.util.Set;

/**
 * A written word, split into punctuation and the word itself.
 *
 * @param before punctuation, maybe empty
 * @param word never empty, unless all is punctuation
 * @param after punctuation, maybe empty
 */
record PunctuatedWord(String before, String word, String after) {

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "vs", "mt", "no", "col", "gen", "sgt");
  private static final String ENDS = ".?!\u2026";

  static PunctuatedWord of(String written) {
    int from = 0;
    while (from < written.length() && !belongsToWord(written.charAt(from), true)) {
      from++;
    }
    int to = written.length();
    while (to > from && !belongsToWord(written.charAt(to - 1), false)) {
      to--;
    }
    return new PunctuatedWord(
        written.substring(0, from), written.substring(from, to), written.substring(to));
  }

  /** Whether a sentence ends with it, if what follows could begin one. */
  boolean endsSentence() {
    return after.chars().anyMatch(mark -> ENDS.indexOf(mark) >= 0) && !isAbbreviation();
  }

  private boolean isAbbreviation() {
    return after.startsWith(".")
        && (ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))
            || word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I"));
  }

  private static boolean belongsToWord(char one, boolean first) {
    return Character.isLetterOrDigit(one)
        || Character.isSurrogate(one)
        || (first ? "$£€#@&+" : "%$€&+").indexOf(one) >= 0
        || Character.getType(one) == Character.NON_SPACING_MARK;
  }
}
