package dev.scriptorium.worker.engine.speech;

import edu.cmu.sphinx.linguist.dictionary.Dictionary;
import edu.cmu.sphinx.linguist.language.grammar.Grammar;
import edu.cmu.sphinx.linguist.language.grammar.GrammarNode;
import edu.cmu.sphinx.util.LogMath;
import java.util.Iterator;
import java.util.List;

/** The words of one text, all of them and in order, each in one of its readings. */
final class StrictGrammar extends Grammar {

  private List<List<List<String>>> words = List.of();

  StrictGrammar(Dictionary dictionary) {
    super(false, true, true, false, dictionary);
  }

  /**
   * @param readings of each word
   */
  void set(List<List<List<String>>> readings) {
    words = readings;
    // Else the nodes of all texts before stay in the search
    newGrammar();
    initialNode = createGrammar();
    postProcessGrammar();
  }

  @Override
  protected GrammarNode createGrammar() {
    GrammarNode first = createGrammarNode(Dictionary.SILENCE_SPELLING);
    GrammarNode last = first;
    for (List<List<String>> readings : words) {
      last = append(last, readings);
    }
    last.add(createGrammarNode(true), LogMath.LOG_ONE);
    return first;
  }

  private GrammarNode append(GrammarNode from, List<List<String>> readings) {
    if (readings.size() == 1) {
      return append(from, readings.get(0).iterator());
    }
    GrammarNode end = createGrammarNode(false);
    for (List<String> reading : readings) {
      append(from, reading.iterator()).add(end, LogMath.LOG_ONE);
    }
    return end;
  }

  private GrammarNode append(GrammarNode from, Iterator<String> reading) {
    GrammarNode last = from;
    while (reading.hasNext()) {
      GrammarNode next = createGrammarNode(reading.next());
      last.add(next, LogMath.LOG_ONE);
      last = next;
    }
    return last;
  }
}
