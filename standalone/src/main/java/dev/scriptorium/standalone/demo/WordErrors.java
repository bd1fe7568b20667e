package dev.scriptorium.standalone.demo;

import java.util.List;
import java.util.Locale;

/** How much of a known text a transcript got wrong, word by word. */
final class WordErrors {

  private WordErrors() {}

  /** Words substituted, left out or added, as a share of the words of the known text. */
  static double rate(String known, String transcript) {
    List<String> expected = words(known);
    return (double) distance(expected, words(transcript)) / expected.size();
  }

  private static List<String> words(String text) {
    String plain =
        text.toLowerCase(Locale.ROOT).replace("mr.", "mister").replaceAll("[^a-z' ]", " ").strip();
    return plain.isEmpty() ? List.of() : List.of(plain.split(" +"));
  }

  private static int distance(List<String> from, List<String> to) {
    int[] before = new int[to.size() + 1];
    for (int j = 0; j <= to.size(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= from.size(); i++) {
      int[] now = new int[to.size() + 1];
      now[0] = i;
      for (int j = 1; j <= to.size(); j++) {
        int replaced = before[j - 1] + (from.get(i - 1).equals(to.get(j - 1)) ? 0 : 1);
        now[j] = Math.min(replaced, 1 + Math.min(before[j], now[j - 1]));
      }
      before = now;
    }
    return before[to.size()];
  }
}
