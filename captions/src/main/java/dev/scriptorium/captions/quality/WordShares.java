package dev.scriptorium.captions.quality;

import dev.scriptorium.captions.cue.Cue.Word;
import java.util.ArrayList;
import java.util.List;

/** Assigns the words of a cue to the parts of its text. */
final class WordShares {

  private WordShares() {}

  /**
   * Counts from the end, since text without times (a speaker's name) precedes the spoken words.
   * Where the counts do not match, no part gets words: unreliable times are worse than none.
   */
  static List<List<Word>> of(List<List<String>> parts, List<Word> words) {
    List<List<Word>> shares = new ArrayList<>();
    var to = words.size();
    for (var part : parts.reversed()) {
      var from = to - part.stream().mapToInt(line -> WordTokens.words(line).size()).sum();
      if (!matches(part, words, Math.max(from, 0), to)) {
        return parts.stream().map(none -> List.<Word>of()).toList();
      }
      shares.addFirst(words.subList(Math.max(from, 0), to));
      to = Math.max(from, 0);
    }
    return shares;
  }

  private static boolean matches(List<String> part, List<Word> words, int from, int to) {
    var pieces = part.stream().flatMap(line -> WordTokens.words(line).stream()).toList();
    var skipped = pieces.size() - (to - from);
    for (var word = from; word < to; word++) {
      if (!pieces.get(skipped + word - from).equals(words.get(word).text())) {
        return false;
      }
    }
    return true;
  }
}
