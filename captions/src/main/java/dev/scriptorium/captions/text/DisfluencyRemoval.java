package dev.scriptorium.captions.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** {@code remove_disfluencies}: words that only fill a pause go. */
final class DisfluencyRemoval implements UnaryOperator<List<Piece>> {

  private static final Pattern DRAWN_OUT = Pattern.compile("(.)\\1{2,}");

  private final Locale locale;
  private final Set<String> fillers;

  DisfluencyRemoval(Locale locale) {
    this.locale = locale;
    this.fillers = WordTable.of("disfluencies", locale).keySet();
  }

  @Override
  public List<Piece> apply(List<Piece> pieces) {
    if (fillers.isEmpty()) {
      return pieces;
    }
    boolean capitals = pieces.stream().map(Piece::text).noneMatch(DisfluencyRemoval::hasSmall);
    return PieceRemoval.remove(pieces, piece -> isFiller(piece, capitals), locale);
  }

  /** In capitals it is an abbreviation, as in "the ER", unless all text is in capitals. */
  private boolean isFiller(Piece piece, boolean capitals) {
    if (piece.isSound()) {
      return false;
    }
    String word = Marks.core(piece.text());
    if (word.isEmpty() || word.length() > 1 && !capitals && !hasSmall(word) && isCased(word)) {
      return false;
    }
    String small = word.toLowerCase(Locale.ROOT);
    return fillers.contains(small) || fillers.contains(DRAWN_OUT.matcher(small).replaceAll("$1$1"));
  }

  private static boolean hasSmall(String text) {
    return text.codePoints().anyMatch(Character::isLowerCase);
  }

  private static boolean isCased(String text) {
    return text.codePoints().anyMatch(Character::isUpperCase);
  }
}
