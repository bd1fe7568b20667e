package dev.scriptorium.captions.text;

import java.util.ArrayList;
import java.util.List;

/** Splits a word into several, which share its time by length. */
final class WordSplit {

  private WordSplit() {}

  /**
   * @param texts not empty, none of them empty
   * @return one word each; or a single one with spaces in it, if there is not 1 ms for each
   */
  static List<TimedWord> into(TimedWord whole, List<String> texts) {
    long duration = whole.end() - whole.start();
    if (texts.size() == 1 || duration < texts.size()) {
      return List.of(whole.withText(String.join(" ", texts)));
    }
    long characters = texts.stream().mapToLong(String::length).sum();
    long spare = duration - texts.size();
    List<TimedWord> pieces = new ArrayList<>();
    long start = whole.start();
    long before = 0;
    for (int i = 0; i < texts.size(); i++) {
      before += texts.get(i).length();
      long end = whole.start() + i + 1 + Math.round((double) spare * before / characters);
      pieces.add(whole.with(texts.get(i), start, end));
      start = end;
    }
    return pieces;
  }
}
