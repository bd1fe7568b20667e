package dev.scriptorium.captions.layout;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Abbreviations that end no sentence, as CLDR's sentence break suppressions have them. ICU does not
 * give the list away, so each word is tried: plain rules end a sentence after it, filtered ones do
 * not. Not thread-safe.
 */
final class Abbreviations {

  private static final String NEXT_SENTENCE = " A";

  /** Words of this many languages and texts are remembered, with what was found. */
  private static final int MOST_KNOWN = 10_000;

  private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();

  private final ULocale locale;
  private @Nullable BreakIterator plain;
  private @Nullable BreakIterator filtered;

  /**
   * @param language two or three letters
   */
  Abbreviations(String language) {
    locale = new ULocale(language);
  }

  /**
   * @param word with its point
   */
  boolean contains(String word) {
    String key = locale.getLanguage() + " " + word;
    Boolean known = KNOWN.get(key);
    if (known == null) {
      known = isFound(word);
      if (KNOWN.size() < MOST_KNOWN) {
        KNOWN.put(key, known);
      }
    }
    return known;
  }

  private boolean isFound(String word) {
    if (plain == null || filtered == null) {
      plain = BreakIterator.getSentenceInstance(locale);
      filtered =
          FilteredBreakIteratorBuilder.getInstance(locale)
              .wrapIteratorWithFilter(BreakIterator.getSentenceInstance(locale));
    }
    String text = word + NEXT_SENTENCE;
    return ends(plain, text) < text.length() && ends(filtered, text) == text.length();
  }

  private static int ends(BreakIterator sentences, String text) {
    sentences.setText(text);
    sentences.first();
    return sentences.next();
  }
}
