package dev.scriptorium.worker.engine.speech;

import edu.cmu.sphinx.linguist.acoustic.UnitManager;
import edu.cmu.sphinx.linguist.dictionary.TextDictionary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pronouncing dictionary of Carnegie Mellon University. */
final class EnglishDictionary extends TextDictionary {

  private static final int REMEMBERED = 1_000;

  private final Map<String, Optional<String>> remembered = new LinkedHashMap<>();
  private List<String> spellings = List.of();

  EnglishDictionary(UnitManager units) {
    super(SphinxResources.dictionary(), SphinxResources.fillers(), List.of(), null, units);
    SphinxLog.quieten();
  }

  /** One of its own, ready for use. */
  static EnglishDictionary load() throws IOException {
    EnglishDictionary dictionary = new EnglishDictionary(new UnitManager());
    dictionary.allocate();
    return dictionary;
  }

  @Override
  public void allocate() throws IOException {
    if (spellings.isEmpty()) {
      super.allocate();
      List<String> words = new ArrayList<>();
      for (String word : dictionary.keySet()) {
        if (Character.isLetter(word.charAt(0)) && !word.endsWith(")")) {
          words.add(word);
        }
      }
      // Of several that are equally close, the first: it must be the same in every process
      words.sort(null);
      spellings = words;
    }
  }

  boolean has(String word) {
    return dictionary.containsKey(word) && !fillerWords.contains(word);
  }

  /**
   * The word that is spelt most like one that is not in here, and so sounds much like it.
   *
   * @return empty if none is alike
   */
  Optional<String> closest(String word) {
    Optional<String> known = remembered.get(word);
    if (known == null) {
      if (remembered.size() >= REMEMBERED) {
        remembered.clear();
      }
      known = SpellingDistance.closest(word, spellings);
      remembered.put(word, known);
    }
    return known;
  }
}
