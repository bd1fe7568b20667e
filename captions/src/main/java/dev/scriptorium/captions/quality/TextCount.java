package dev.scriptorium.captions.quality;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dev.scriptorium.captions.layout.Columns;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Counts characters and words as {@link Rule} defines them. Not thread-safe. */
final class TextCount {

  /** A repair asks for the same lines again and again. */
  private static final int REMEMBERED = 200;

  private static final char FIRST_COMBINING = '\u0300';

  private final BreakIterator graphemes = BreakIterator.getCharacterInstance(ULocale.ROOT);
  private final BreakIterator dictionary = BreakIterator.getWordInstance(ULocale.ROOT);
  private final Columns columns = new Columns();
  private final Map<String, Integer> characters = new HashMap<>();
  private final Map<String, Integer> words = new HashMap<>();

  int characters(String text) {
    return known(characters, text, this::countCharacters);
  }

  private int countCharacters(String text) {
    if (text.chars().allMatch(c -> c < FIRST_COMBINING)) {
      return text.length();
    }
    graphemes.setText(text);
    var count = 0;
    while (graphemes.next() != BreakIterator.DONE) {
      count++;
    }
    return count;
  }

  int columns(String line) {
    return columns.of(line);
  }

  int characters(List<String> lines) {
    return lines.stream().mapToInt(this::characters).sum();
  }

  int words(List<String> lines) {
    return lines.stream().mapToInt(line -> known(words, line, this::countWords)).sum();
  }

  private static int known(Map<String, Integer> counts, String text, ToIntFunction<String> count) {
    if (counts.size() >= REMEMBERED) {
      counts.clear();
    }
    var known = counts.get(text);
    if (known == null) {
      known = count.applyAsInt(text);
      counts.put(text, known);
    }
    return known;
  }

  private int countWords(String line) {
    return WordTokens.words(line).stream().mapToInt(this::wordsOf).sum();
  }

  private int wordsOf(String piece) {
    if (piece.codePoints().noneMatch(UCharacter::isLetterOrDigit)) {
      return 0;
    }
    return WordTokens.isWrittenWithoutSpaces(piece) ? dictionaryWords(piece) : 1;
  }

  private int dictionaryWords(String piece) {
    dictionary.setText(piece);
    var count = 0;
    while (dictionary.next() != BreakIterator.DONE) {
      if (dictionary.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
        count++;
      }
    }
    return count;
  }
}
