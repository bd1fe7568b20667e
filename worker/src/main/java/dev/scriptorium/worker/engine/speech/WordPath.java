package dev.scriptorium.worker.engine.speech;

import edu.cmu.sphinx.decoder.search.Token;
import edu.cmu.sphinx.linguist.dictionary.Word;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A way of the search through the grammar: words of the dictionary, and when they were said. */
record WordPath(Token end) {

  /**
   * A word of the dictionary.
   *
   * @param span in ms from the beginning of the piece
   */
  record Said(String word, Span span) {}

  /** Without silence. */
  List<Said> words() {
    Deque<Said> words = new ArrayDeque<>();
    long after = -1;
    for (@Nullable Token token = end; token != null; token = token.getPredecessor()) {
      if (after < 0) {
        after = token.getCollectTime();
      }
      if (token.isWord()) {
        Word word = token.getWord();
        if (!word.isFiller()) {
          words.addFirst(new Said(word.getSpelling(), new Span(token.getCollectTime(), after)));
        }
        after = token.getCollectTime();
      }
    }
    return new ArrayList<>(words);
  }
}
