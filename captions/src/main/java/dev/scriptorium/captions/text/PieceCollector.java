package dev.scriptorium.captions.text;

import dev.scriptorium.captions.element.ElementList;
import dev.scriptorium.captions.element.Segment;
import dev.scriptorium.captions.element.Sequence;
import dev.scriptorium.captions.element.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes an element list to pieces: each sequence one, but sounds apart from words. */
final class PieceCollector {

  private final List<Piece> pieces;
  private Piece.@Nullable Turn turn;
  private int strangers;
  private int sentence;
  private boolean sentenceEnded;
  private final PieceDraft draft;

  private PieceCollector(int expected, SoundBoundaries boundaries) {
    this.pieces = new ArrayList<>(expected);
    this.draft = new PieceDraft(boundaries);
  }

  static List<Piece> collect(ElementList list, SoundBoundaries boundaries) {
    int sequences = list.segments().stream().mapToInt(s -> s.sequences().size()).sum();
    PieceCollector collector = new PieceCollector(sequences, boundaries);
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
      finishPiece();
    }
  }

  private Piece.Turn turnOf(Segment segment) {
    Piece.Turn last = turn;
    boolean change = segment.speakerChange();
    Integer speaker = segment.speakerId();
    if (speaker == null && change) {
      speaker = --strangers;
    } else if (speaker == null && last != null) {
      return last;
    }
    int changed = change ? 1 : 0;
    if (last == null) {
      return new Piece.Turn(0, speaker, changed);
    }
    return change || !Objects.equals(speaker, last.speaker())
        ? new Piece.Turn(last.number() + 1, speaker, last.changes() + changed)
        : last;
  }

  private void add(Token token) {
    if (draft.isCompleteBefore(token)) {
      finishPiece();
    }
    draft.add(token);
  }

  private void finishPiece() {
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
