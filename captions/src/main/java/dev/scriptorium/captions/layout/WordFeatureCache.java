package dev.scriptorium.captions.layout;

import java.util.HashMap;
import java.util.Map;

/** Caches the features of words, as most occur several times. */
final class WordFeatureCache {

  /** Of no word. */
  static final Entry BLANK = new Entry(WordFeatures.NONE, 0, false, false);

  private final LanguageWords language;
  private final Columns columns = new Columns();
  private final Map<String, Entry> entries = new HashMap<>();

  /**
   * Of a text.
   *
   * @param isOneToken whether there is no space inside
   * @param isPlain whether there is nowhere inside that a line could end
   */
  record Entry(WordFeatures features, int columns, boolean isOneToken, boolean isPlain) {}

  /**
   * @param language two or three letters
   */
  WordFeatureCache(String language) {
    this.language = new LanguageWords(language);
  }

  /** Of a text; {@link #BLANK} if it is. */
  Entry of(String text) {
    Entry known = entries.get(text);
    if (known == null) {
      known = text.isBlank() ? BLANK : found(text);
      entries.put(text, known);
    }
    return known;
  }

  private Entry found(String text) {
    WordFeatures features = WordFeatures.of(text, language);
    return new Entry(features, columns.of(text), isOneToken(text), isPlain(text));
  }

  private static boolean isOneToken(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isLetter = c < '\u0e00' && c != '-' && c != '/' && c != '\u00ad';
      boolean isQuote = '\u2018' <= c && c <= '\u201f' || c == '\u2026';
      boolean isHangul = '\uac00' <= c && c <= '\ud7a3';
      if (!isLetter && !isQuote && !isHangul) {
        return false;
      }
    }
    return true;
  }
}
