package dev.scriptorium.captions.text;

import dev.scriptorium.captions.element.ElementList;
import dev.scriptorium.captions.element.Segment;
import dev.scriptorium.captions.element.Sequence;
import dev.scriptorium.captions.element.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Converts an element list to words: one per sequence, sounds separate from words. */
final class WordCollector {

  private final List<TimedWord> pieces;
  private TimedWord.@Nullable Turn turn;
  private int strangers;
  private int sentence;
  private boolean sentenceEnded;
  private final WordBuilder draft;

  private WordCollector(int expected, SoundBoundaries boundaries) {
    this.pieces = new ArrayList<>(expected);
    this.draft = new WordBuilder(boundaries);
  }

  static List<TimedWord> collect(ElementList list, SoundBoundaries boundaries) {
    int sequences = list.segments().stream().mapToInt(s -> s.sequences().size()).sum();
    WordCollector collector = new WordCollector(sequences, boundaries);
    list.segments().forEach(collector::add);
    return collector.pieces;
  }

  private void add(Segment segment) {
    turn = turnOf(segment);
    nextSentence();
    for (Sequence sequence : segment.sequences()) {
      for (Token token : sequence.tokens()) {
        add(token);
      }
      finishWord();
    }
  }

  private TimedWord.Turn turnOf(Segment segment) {
    TimedWord.Turn last = turn;
    boolean change = segment.speakerChange();
    Integer speaker = segment.speakerId();
    if (speaker == null && change) {
      speaker = --strangers;
    } else if (speaker == null && last != null) {
      return last;
    }
    int changed = change ? 1 : 0;
    if (last == null) {
      return new TimedWord.Turn(0, speaker, changed);
    }
    return change || !Objects.equals(speaker, last.speaker())
        ? new TimedWord.Turn(last.number() + 1, speaker, last.changes() + changed)
        : last;
  }

  private void add(Token token) {
    if (draft.isCompleteBefore(token)) {
      finishWord();
    }
    draft.add(token);
  }

  private void finishWord() {
    if (turn == null) {
      return;
    }
    if (sentenceEnded && draft.isMoreThanPunctuation()) {
      nextSentence();
    }
    draft.addTo(pieces, sentence, turn);
    sentenceEnded |= draft.endsSentence();
    draft.clear();
  }

  private void nextSentence() {
    sentence++;
    sentenceEnded = false;
  }
}
