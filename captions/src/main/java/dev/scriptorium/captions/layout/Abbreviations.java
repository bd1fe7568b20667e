package dev.scriptorium.captions.layout;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import org.jspecify.annotations.Nullable;

/**
 * Abbreviations that end no sentence, as CLDR's sentence break suppressions have them. ICU does not
 * give the list away, so each word is tried: plain rules end a sentence after it, filtered ones do
 * not. Not thread-safe.
 */
final class Abbreviations {

  private static final String NEXT_SENTENCE = " A";

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
