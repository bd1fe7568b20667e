package dev.scriptorium.worker.engine.speech;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How many letters differ between two words (Levenshtein). */
final class SpellingDistance {

  private SpellingDistance() {}

  /**
   * The first of those that differ least.
   *
   * @return empty if even they differ in more than half of the letters
   */
  static Optional<String> closest(String word, List<String> candidates) {
    Optional<String> closest = Optional.empty();
    int least = Math.max(1, word.length() / 2) + 1;
    int[] row = new int[word.length() + 1];
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - word.length()) < least) {
        int distance = of(word, candidate, least, row);
        if (distance < least) {
          least = distance;
          closest = Optional.of(candidate);
        }
      }
    }
    return closest;
  }

  /** Exact below the limit; else not below it. */
  private static int of(String word, String other, int limit, int[] row) {
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= other.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      int best = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (other.charAt(i - 1) == word.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
        best = Math.min(best, row[j]);
      }
      if (best >= limit) {
        return limit;
      }
    }
    return row[word.length()];
  }
}
