package dev.scriptorium.captions.text;

import dev.scriptorium.captions.text.SpokenWord.SpeakerLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From pieces to the words handed out: who speaks, where speakers and sentences change. */
final class SpokenWords {

  private final List<Piece> pieces;
  private final SpeakerLabels labels;
  private Piece.@Nullable Turn turn;
  private @Nullable SpeakerLabel label;

  private SpokenWords(List<Piece> pieces, SpeakerLabels labels) {
    this.pieces = pieces;
    this.labels = labels;
  }

  static List<SpokenWord> of(List<Piece> pieces, SpeakerLabels labels) {
    SpokenWords words = new SpokenWords(pieces, labels);
    List<SpokenWord> spoken = new ArrayList<>(pieces.size());
    for (int i = 0; i < pieces.size(); i++) {
      spoken.add(words.word(i));
    }
    return spoken;
  }

  private SpokenWord word(int i) {
    Piece piece = pieces.get(i);
    Piece.Turn before = turn;
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
   * Turns of which nothing is left count as never taken: between two of the same speaker they leave
   * no change; otherwise theirs passes on to the next.
   */
  private static boolean changesSpeaker(Piece.Turn before, Piece.Turn turn) {
    boolean nothingLeftBetween = turn.number() > before.number() + 1;
    return turn.changes() > before.changes()
        && !(nothingLeftBetween && Objects.equals(turn.speaker(), before.speaker()));
  }
}
