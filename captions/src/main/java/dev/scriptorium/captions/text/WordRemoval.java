package dev.scriptorium.captions.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Removes words from sentences and repairs the punctuation around them: "Um, so we" is "So we"
 * then, and "I think, um." is "I think."
 */
final class WordRemoval {

  private final IntPredicate goes;
  private final Locale locale;
  private final @Nullable Commas commas;
  private final List<TimedWord> kept;
  private final List<TimedWord> all;
  private List<TimedWord> gone = new ArrayList<>();
  private int at;

  private WordRemoval(
      List<TimedWord> kept,
      IntPredicate goes,
      Locale locale,
      @Nullable Commas commas,
      List<TimedWord> all) {
    this.kept = kept;
    this.commas = commas;
    this.all = all;
    this.goes = goes;
    this.locale = locale;
  }

  /** Removes words and leaves the commas before them. */
  static List<TimedWord> remove(List<TimedWord> pieces, IntPredicate goes, Locale locale) {
    return remove(pieces, goes, locale, null);
  }

  /**
   * Removes words.
   *
   * @param goes whether the word at an index is removed
   * @param commas decides on commas before them; null leaves them
   */
  static List<TimedWord> remove(
      List<TimedWord> pieces, IntPredicate goes, Locale locale, @Nullable Commas commas) {
    int first = 0;
    while (first < pieces.size() && !goes.test(first)) {
      first++;
    }
    if (first == pieces.size()) {
      return pieces;
    }
    List<TimedWord> kept = new ArrayList<>(pieces.size());
    kept.addAll(pieces.subList(0, first));
    WordRemoval removal = new WordRemoval(kept, goes, locale, commas, pieces);
    for (removal.at = first; removal.at < pieces.size(); removal.at++) {
      removal.take(pieces.get(removal.at));
    }
    removal.repairEnd();
    return kept;
  }

  private void take(TimedWord piece) {
    if (!gone.isEmpty() && gone.get(0).sentence() != piece.sentence()) {
      repairEnd();
    }
    if (goes.test(at)) {
      gone.add(piece);
    } else if (gone.isEmpty()) {
      kept.add(piece);
    } else {
      repairMiddle(piece);
    }
  }

  private void repairEnd() {
    closeBefore();
    gone = new ArrayList<>();
  }

  /** Closing punctuation of removed words is moved to the word before. */
  private void closeBefore() {
    int sentence = gone.isEmpty() ? -1 : gone.get(0).sentence();
    int last = kept.size() - 1;
    while (last >= 0 && kept.get(last).sentence() == sentence && kept.get(last).isSound()) {
      last--;
    }
    if (last >= 0 && kept.get(last).sentence() == sentence) {
      TimedWord end = kept.get(last);
      kept.set(last, end.withText(Punctuation.closed(end.text(), Punctuation.closing(gone))));
    }
  }

  /** Words before this one were removed: it may begin the sentence now, or a quotation. */
  private void repairMiddle(TimedWord next) {
    boolean begins = !hasBefore(next);
    boolean falls =
        begins
            ? Punctuation.isFollowing(next.text())
            : Punctuation.isSeparator(next.text())
                && Punctuation.isSeparator(kept.get(kept.size() - 1).text());
    if (falls && !next.isSound()) {
      gone.add(next);
      return;
    }
    dropComma(next);
    closeBefore();
    boolean capital = begins && !next.isSound() && gone.stream().anyMatch(this::isCapitalWord);
    String text = capital ? Punctuation.capital(next.text(), locale) : next.text();
    kept.add(next.withText(Punctuation.opening(gone) + text));
    gone = new ArrayList<>();
  }

  /** The comma before a removed word goes if only the word had brought it. */
  private void dropComma(TimedWord next) {
    int last = kept.size() - 1;
    if (commas == null || !hasBefore(next) || !kept.get(last).text().endsWith(",")) {
      return;
    }
    int from = last;
    while (from > 0 && kept.get(from - 1).sentence() == next.sentence()) {
      from--;
    }
    int to = at;
    while (to < all.size() && all.get(to).sentence() == next.sentence()) {
      to++;
    }
    if (!commas.stays(kept.subList(from, last + 1), all.subList(at, to))) {
      TimedWord before = kept.get(last);
      kept.set(last, before.withText(Punctuation.withoutComma(before.text())));
    }
  }

  private boolean isCapitalWord(TimedWord piece) {
    return !piece.isSound() && Punctuation.isCapital(piece.text());
  }

  private boolean hasBefore(TimedWord piece) {
    return !kept.isEmpty() && kept.get(kept.size() - 1).sentence() == piece.sentence();
  }
}
