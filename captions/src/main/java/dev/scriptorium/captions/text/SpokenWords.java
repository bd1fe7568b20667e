package dev.scriptorium.captions.text;

import dev.scriptorium.captions.text.SpokenWord.SpeakerLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Converts words to their public form: speakers, speaker and sentence changes. */
final class SpokenWords {

  private final List<TimedWord> pieces;
  private final SpeakerLabels labels;
  private TimedWord.@Nullable Turn turn;
  private @Nullable SpeakerLabel label;

  private SpokenWords(List<TimedWord> pieces, SpeakerLabels labels) {
    this.pieces = pieces;
    this.labels = labels;
  }

  static List<SpokenWord> of(List<TimedWord> pieces, SpeakerLabels labels) {
    SpokenWords words = new SpokenWords(pieces, labels);
    List<SpokenWord> spoken = new ArrayList<>(pieces.size());
    for (int i = 0; i < pieces.size(); i++) {
      spoken.add(words.word(i));
    }
    return spoken;
  }

  private SpokenWord word(int i) {
    TimedWord piece = pieces.get(i);
    TimedWord.Turn before = turn;
    turn = piece.turn();
    if (turn != before) {
      label = turn.speaker() == null ? null : labels.of(turn.speaker());
    }
    return new SpokenWord(
        piece.start(),
        piece.end(),
        piece.text(),
        piece.sound(),
        i + 1 == pieces.size() || pieces.get(i + 1).sentence() != piece.sentence(),
        label,
        before == null ? turn.changes() > 0 : turn != before && changesSpeaker(before, turn));
  }

  /**
   * Turns without words are ignored: between two turns of the same speaker there is no change then;
   * otherwise the change is that of the next turn.
   */
  private static boolean changesSpeaker(TimedWord.Turn before, TimedWord.Turn turn) {
    boolean nothingLeftBetween = turn.number() > before.number() + 1;
    return turn.changes() > before.changes()
        && !(nothingLeftBetween && Objects.equals(turn.speaker(), before.speaker()));
  }
}
