package dev.scriptorium.worker.engine.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Compares what was heard with what was said. */
final class WordErrors {

  private WordErrors() {}

  /** A word that was said and heard, by their places. */
  record Match(int said, int heard) {}

  /** Lower case, without punctuation; hyphens divide. */
  static List<String> words(String text) {
    String plain =
        text.toLowerCase(Locale.ROOT)
            .replaceAll("\\bmr\\.", "mister")
            .replaceAll("[-\u2013\u2014]", " ")
            .replaceAll("[^a-z0-9' ]", "");
    return plain.isBlank() ? List.of() : List.of(plain.strip().split(" +"));
  }

  /** How many words would have to be replaced, added or left out. */
  static int count(List<String> said, List<String> heard) {
    return table(said, heard)[said.size()][heard.size()];
  }

  /** The words that are right. */
  static List<Match> matches(List<String> said, List<String> heard) {
    int[][] table = table(said, heard);
    List<Match> matches = new ArrayList<>();
    int i = said.size();
    int j = heard.size();
    while (i > 0 && j > 0) {
      boolean same = said.get(i - 1).equals(heard.get(j - 1));
      if (same && table[i][j] == table[i - 1][j - 1]) {
        matches.add(0, new Match(--i, --j));
      } else if (!same && table[i][j] == table[i - 1][j - 1] + 1) {
        i--;
        j--;
      } else if (table[i][j] == table[i - 1][j] + 1) {
        i--;
      } else {
        j--;
      }
    }
    return matches;
  }

  private static int[][] table(List<String> said, List<String> heard) {
    int[][] table = new int[said.size() + 1][heard.size() + 1];
    for (int i = 0; i <= said.size(); i++) {
      for (int j = 0; j <= heard.size(); j++) {
        if (i == 0 || j == 0) {
          table[i][j] = i + j;
        } else {
          int replaced = table[i - 1][j - 1] + (said.get(i - 1).equals(heard.get(j - 1)) ? 0 : 1);
          table[i][j] = Math.min(replaced, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
        }
      }
    }
    return table;
  }
}
