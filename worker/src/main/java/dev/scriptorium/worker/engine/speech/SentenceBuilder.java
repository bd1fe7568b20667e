package dev.scriptorium.worker.engine.speech;

import dev.scriptorium.captions.element.Segment;
import dev.scriptorium.captions.element.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Divides words into sentences: at end marks, at long pauses, and where doubts begin or end. */
final class SentenceBuilder {

  private final Consumer<Segment> sink;
  private final List<SpeechWord> words = new ArrayList<>();
  private Set<SpeechDoubt> doubts = Set.of();

  SentenceBuilder(Consumer<Segment> sink) {
    this.sink = sink;
  }

  void add(SpeechSegment speech) {
    if (speech.newParagraph() || !speech.doubts().equals(doubts)) {
      end();
    }
    doubts = speech.doubts();
    for (SpeechWord word : speech.words()) {
      if (!words.isEmpty() && isSentenceEnd(words.get(words.size() - 1), word)) {
        end();
      }
      words.add(word);
    }
  }

  /** Whatever comes is another sentence. */
  void end() {
    if (!words.isEmpty()) {
      sink.accept(segment());
      words.clear();
    }
  }

  private Segment segment() {
    List<Sequence> sequences = new ArrayList<>();
    boolean interpolated = doubts.contains(SpeechDoubt.UNALIGNED);
    for (int i = 0; i < words.size(); i++) {
      sequences.add(WordElement.of(words.get(i), interpolated, i == words.size() - 1));
    }
    long start = words.get(0).start();
    return new Segment(
        false, null, start, words.get(words.size() - 1).end(), sequences, others(interpolated));
  }

  private Map<String, JsonNode> others(boolean interpolated) {
    Map<String, JsonNode> others = new TreeMap<>();
    others.put("interpolated", JsonNodeFactory.instance.booleanNode(interpolated));
    if (!doubts.isEmpty()) {
      ArrayNode names = JsonNodeFactory.instance.arrayNode();
      doubts.stream().sorted().forEach(doubt -> names.add(doubt.name().toLowerCase(Locale.ROOT)));
      others.put("doubts", names);
    }
    return others;
  }

  private static boolean isSentenceEnd(SpeechWord word, SpeechWord next) {
    return PunctuatedWord.of(word.text()).endsSentence()
        && !Character.isLowerCase(next.text().codePointAt(0));
  }
}
