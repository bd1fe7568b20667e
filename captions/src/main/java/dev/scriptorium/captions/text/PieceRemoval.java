package dev.scriptorium.captions.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Takes pieces out of sentences and mends what they leave: "Um, so we" is "So we" then, and "I
 * think, um." is "I think."
 */
final class PieceRemoval {

  private final Predicate<Piece> goes;
  private final Locale locale;
  private final List<Piece> kept;
  private List<Piece> gone = new ArrayList<>();

  private PieceRemoval(List<Piece> kept, Predicate<Piece> goes, Locale locale) {
    this.kept = kept;
    this.goes = goes;
    this.locale = locale;
  }

  static List<Piece> remove(List<Piece> pieces, Predicate<Piece> goes, Locale locale) {
    int first = 0;
    while (first < pieces.size() && !goes.test(pieces.get(first))) {
      first++;
    }
    if (first == pieces.size()) {
      return pieces;
    }
    List<Piece> kept = new ArrayList<>(pieces.size());
    kept.addAll(pieces.subList(0, first));
    PieceRemoval removal = new PieceRemoval(kept, goes, locale);
    pieces.subList(first, pieces.size()).forEach(removal::take);
    removal.mendEnd();
    return kept;
  }

  private void take(Piece piece) {
    if (!gone.isEmpty() && gone.get(0).sentence() != piece.sentence()) {
      mendEnd();
    }
    if (goes.test(piece)) {
      gone.add(piece);
    } else if (gone.isEmpty()) {
      kept.add(piece);
    } else {
      mendMiddle(piece);
    }
  }

  private void mendEnd() {
    closeBefore();
    gone = new ArrayList<>();
  }

  /** The closing marks of what has gone go to the word before. */
  private void closeBefore() {
    int sentence = gone.isEmpty() ? -1 : gone.get(0).sentence();
    int last = kept.size() - 1;
    while (last >= 0 && kept.get(last).sentence() == sentence && kept.get(last).isSound()) {
      last--;
    }
    if (last >= 0 && kept.get(last).sentence() == sentence) {
      Piece end = kept.get(last);
      kept.set(last, end.withText(Marks.closed(end.text(), Marks.closing(gone))));
    }
  }

  /** Words before this one have gone: it may begin the sentence now, or a quotation. */
  private void mendMiddle(Piece next) {
    boolean begins = !hasBefore(next);
    boolean falls =
        begins
            ? Marks.isFollowing(next.text())
            : Marks.isSeparator(next.text()) && Marks.isSeparator(kept.get(kept.size() - 1).text());
    if (falls && !next.isSound()) {
      gone.add(next);
      return;
    }
    closeBefore();
    boolean capital = begins && !next.isSound() && gone.stream().anyMatch(this::isCapitalWord);
    String text = capital ? Marks.capital(next.text(), locale) : next.text();
    kept.add(next.withText(Marks.opening(gone) + text));
    gone = new ArrayList<>();
  }

  private boolean isCapitalWord(Piece piece) {
    return !piece.isSound() && Marks.isCapital(piece.text());
  }

  private boolean hasBefore(Piece piece) {
    return !kept.isEmpty() && kept.get(kept.size() - 1).sentence() == piece.sentence();
  }
}
