package dev.scriptorium.worker.engine.speech;

import dev.scriptorium.worker.engine.speech.Alignment.Basis;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Makes segments of pieces: with times, doubts and paragraphs. */
final class SegmentBuilder {

  /** Below it the decoder guesses: English has -0.02 to -0.4. */
  private static final double LEAST_LOG_PROBABILITY = -0.65;

  /** Where something is wrong, words are wrong more often than the decoder knows. */
  private static final double DOUBTFUL = 0.5;

  /** In ms; no word in less than that is a cough, or a breath. */
  private static final int SHORTEST_INAUDIBLE = 1_000;

  /** In ms. */
  private static final int PARAGRAPH_PAUSE = 2_000;

  private final Aligner aligner;
  private final List<SpeechSegment> segments = new ArrayList<>();
  private long spokenUntil = -PARAGRAPH_PAUSE;

  SegmentBuilder(Aligner aligner) {
    this.aligner = aligner;
  }

  void add(RecognizedPiece piece) {
    if (!piece.words().isEmpty()) {
      addWords(piece);
    } else if (piece.audio().lengthMs() >= SHORTEST_INAUDIBLE) {
      Span speech = WordTimes.ofSpeech(piece.audio().lengthMs()).movedBy(piece.audio().startMs());
      add(speech, EnumSet.of(SpeechDoubt.INAUDIBLE), List.of());
    }
  }

  List<SpeechSegment> segments() {
    return segments;
  }

  private void addWords(RecognizedPiece piece) {
    Alignment alignment = aligner.align(piece.audio(), piece.words());
    Set<SpeechDoubt> doubts = doubts(piece, alignment.basis());
    List<SpeechWord> words = new ArrayList<>();
    for (int i = 0; i < piece.words().size(); i++) {
      Span span = alignment.spans().get(i).movedBy(piece.audio().startMs());
      RecognizedWord heard = piece.words().get(i);
      double confidence = doubts.isEmpty() ? heard.confidence() : DOUBTFUL * heard.confidence();
      words.add(new SpeechWord(heard.text(), span.start(), span.end(), confidence));
    }
    add(new Span(words.get(0).start(), words.get(words.size() - 1).end()), doubts, words);
  }

  private void add(Span speech, Set<SpeechDoubt> doubts, List<SpeechWord> words) {
    boolean paragraph = speech.start() - spokenUntil >= PARAGRAPH_PAUSE;
    segments.add(new SpeechSegment(speech.start(), speech.end(), paragraph, doubts, words));
    spokenUntil = speech.end();
  }

  private static Set<SpeechDoubt> doubts(RecognizedPiece piece, Basis basis) {
    Set<SpeechDoubt> doubts = EnumSet.noneOf(SpeechDoubt.class);
    if (piece.meanLogProbability() < LEAST_LOG_PROBABILITY) {
      doubts.add(SpeechDoubt.FOREIGN);
    }
    if (piece.looped()) {
      doubts.add(SpeechDoubt.LOOPED);
    }
    if (basis != Basis.FIT) {
      doubts.add(SpeechDoubt.MISMATCHED);
    }
    if (basis == Basis.ESTIMATE) {
      doubts.add(SpeechDoubt.UNALIGNED);
    }
    return doubts;
  }
}
