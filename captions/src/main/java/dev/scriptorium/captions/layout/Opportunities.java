package dev.scriptorium.captions.layout;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;

/**
 * Where a stretch of text without spaces may be broken, as ICU knows it. Not for several threads.
 */
final class Opportunities {

  private final BreakIterator lines;
  private final BreakIterator phrases;

  /**
   * @param language two or three letters
   */
  Opportunities(String language) {
    lines = BreakIterator.getLineInstance(new ULocale(language));
    phrases =
        language.equals("ja")
            ? BreakIterator.getLineInstance(ULocale.forLanguageTag("ja-u-lw-phrase"))
            : BreakIterator.getWordInstance(new ULocale(language));
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
