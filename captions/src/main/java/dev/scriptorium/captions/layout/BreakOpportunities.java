package dev.scriptorium.captions.layout;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;

/** Where a unspaced of text without spaces may be broken, as ICU knows it. Not thread-safe. */
final class BreakOpportunities {

  // ICU picks the dictionary by script; only Japanese phrases need the language.
  private static final BreakIterator LINES = BreakIterator.getLineInstance(ULocale.ROOT);
  private static final BreakIterator WORDS = BreakIterator.getWordInstance(ULocale.ROOT);
  private static final BreakIterator JAPANESE_PHRASES =
      BreakIterator.getLineInstance(ULocale.forLanguageTag("ja-u-lw-phrase"));

  private final BreakIterator lines;
  private final BreakIterator phrases;

  /**
   * @param language two or three letters
   */
  BreakOpportunities(String language) {
    // Clones, as an iterator holds its text: it cannot be shared, and creating one is slow.
    lines = LINES.clone();
    phrases = language.equals("ja") ? JAPANESE_PHRASES.clone() : WORDS.clone();
  }

  /** Where a line may end by the rules of Unicode (UAX 14). */
  BitSet lineEnds(String text) {
    return boundaries(lines, text);
  }

  /** Where also a phrase, or where ICU knows no phrases a word, ends. */
  BitSet phraseEnds(String text, BitSet lineEnds) {
    BitSet ends = boundaries(phrases, text);
    ends.and(lineEnds);
    return ends;
  }

  private static BitSet boundaries(BreakIterator iterator, String text) {
    iterator.setText(text);
    BitSet boundaries = new BitSet(text.length() + 1);
    for (int end = iterator.next(); end != BreakIterator.DONE; end = iterator.next()) {
      boundaries.set(end);
    }
    return boundaries;
  }
}
