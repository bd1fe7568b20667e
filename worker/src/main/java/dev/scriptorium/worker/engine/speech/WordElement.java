package dev.scriptorium.worker.engine.speech;

import dev.scriptorium.captions.element.Sequence;
import dev.scriptorium.captions.element.SoundTag;
import dev.scriptorium.captions.element.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;

/** A word with its punctuation, as a sequence. A mark takes 1 ms of the word. */
final class WordElement {

  private static final int PARTS = 3;
  private static final double CONFIDENCE_STEPS = 1_000;

  private WordElement() {}

  static Sequence of(SpeechWord word, boolean interpolated, boolean endsSentence) {
    PunctuatedWord parts = PunctuatedWord.of(word.text());
    if (parts.word().isEmpty() || word.end() - word.start() < PARTS) {
      parts = new PunctuatedWord("", word.text(), "");
    }
    List<Token> tokens = new ArrayList<>();
    long start = word.start();
    long end = word.end();
    List<String> last = endsSentence ? List.of(SoundTag.ENDS_SENTENCE.name()) : List.of();
    if (!parts.before().isEmpty()) {
      tokens.add(punctuation(parts.before(), start, List.of()));
      start++;
    }
    if (parts.after().isEmpty()) {
      tokens.add(word(parts.word(), interpolated, start, end, last));
    } else {
      end--;
      tokens.add(word(parts.word(), interpolated, start, end, List.of()));
      tokens.add(punctuation(parts.after(), end, last));
    }
    double confidence = Math.round(word.confidence() * CONFIDENCE_STEPS) / CONFIDENCE_STEPS;
    return new Sequence(
        word.start(),
        word.end(),
        tokens,
        Map.of("confidence_score", JsonNodeFactory.instance.numberNode(confidence)));
  }

  private static Token word(
      String text, boolean interpolated, long start, long end, List<String> tags) {
    return new Token(
        Token.Type.WORD,
        interpolated,
        start,
        end,
        text.toLowerCase(Locale.ROOT),
        text,
        tags,
        Map.of());
  }

  private static Token punctuation(String marks, long start, List<String> tags) {
    return new Token(Token.Type.PUNCTUATION, true, start, start + 1, marks, marks, tags, Map.of());
  }
}
