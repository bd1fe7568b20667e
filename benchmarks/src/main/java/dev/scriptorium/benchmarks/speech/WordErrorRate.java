package dev.scriptorium.benchmarks.speech;

import java.util.List;
import java.util.Locale;

/** Words that would have to be replaced, added or left out, of those that were said. */
final class WordErrorRate {

  private int words;
  private int errors;

  void add(String said, String heard) {
    List<String> expected = words(said);
    words += expected.size();
    errors += distance(expected, words(heard));
  }

  double percent() {
    return 100.0 * errors / words;
  }

  private static List<String> words(String text) {
    String plain =
        text.toLowerCase(Locale.ROOT)
            .replaceAll("\\bmr\\.", "mister")
            .replaceAll("[-\u2013\u2014]", " ")
            .replaceAll("[^a-z0-9' ]", "")
            .strip();
    return plain.isEmpty() ? List.of() : List.of(plain.split(" +"));
  }

  private static int distance(List<String> said, List<String> heard) {
    int[] row = new int[heard.size() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= said.size(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (said.get(i - 1).equals(heard.get(j - 1)) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[heard.size()];
  }
}
