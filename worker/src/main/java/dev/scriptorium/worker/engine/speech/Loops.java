package dev.scriptorium.worker.engine.speech;

import java.util.List;
import java.util.Locale;

/** Detects repetition loops of the decoder. */
final class Loops {

  private static final int LONGEST_PHRASE = 12;

  /** Of one word: people do say "no, no, no". */
  private static final int MOST_WORDS = 4;

  /** Of several words. */
  private static final int MOST_PHRASES = 2;

  private Loops() {}

  static boolean in(List<RecognizedWord> words) {
    List<String> plain = words.stream().map(word -> plain(word.text())).toList();
    for (int length = 1; length <= LONGEST_PHRASE; length++) {
      int most = length == 1 ? MOST_WORDS : MOST_PHRASES;
      if (repeats(plain, length) > most) {
        return true;
      }
    }
    return false;
  }

  /** How often in a row, at most, a phrase of so many words stands. */
  private static int repeats(List<String> words, int length) {
    int most = 1;
    int same = 0;
    for (int i = length; i < words.size(); i++) {
      same = words.get(i).equals(words.get(i - length)) ? same + 1 : 0;
      most = Math.max(most, 1 + same / length);
    }
    return most;
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
