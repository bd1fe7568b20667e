package dev.scriptorium.captions.text;

import static java.util.stream.Collectors.joining;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** {@code remove_disfluencies}: fillers are removed. */
final class DisfluencyRemoval implements UnaryOperator<List<TimedWord>> {

  private static final Pattern DRAWN_OUT = Pattern.compile("(.)\\1{2,}");

  private final Locale locale;
  private final Set<String> fillers;
  private final String beginnings;

  DisfluencyRemoval(Locale locale) {
    this.locale = locale;
    this.fillers = new HashSet<>(WordTable.of("disfluencies", locale).keySet());
    this.beginnings = fillers.stream().map(word -> word.substring(0, 1)).collect(joining());
  }

  @Override
  public List<TimedWord> apply(List<TimedWord> pieces) {
    if (fillers.isEmpty()) {
      return pieces;
    }
    boolean capitals = pieces.stream().map(TimedWord::text).noneMatch(DisfluencyRemoval::hasSmall);
    return WordRemoval.remove(
        pieces, piece -> !piece.isSound() && isFiller(piece.text(), capitals), locale);
  }

  /** In capitals it is an abbreviation, as in "the ER", unless all text is in capitals. */
  private boolean isFiller(String text, boolean capitals) {
    String word = Punctuation.core(text);
    return canBeFiller(word)
        && isFiller(word.toLowerCase(Locale.ROOT))
        && (capitals || word.length() == 1 || hasSmall(word) || !isCased(word));
  }

  /** Rules out most words, and costs much less than looking them up. */
  private boolean canBeFiller(String word) {
    return !word.isEmpty() && beginnings.indexOf(Character.toLowerCase(word.charAt(0))) >= 0;
  }

  private boolean isFiller(String small) {
    return fillers.contains(small)
        || isDrawnOut(small) && fillers.contains(DRAWN_OUT.matcher(small).replaceAll("$1$1"));
  }

  /** Few words are, and looking costs much less than replacing nothing. */
  private static boolean isDrawnOut(String word) {
    for (int i = 2; i < word.length(); i++) {
      if (word.charAt(i) == word.charAt(i - 1) && word.charAt(i) == word.charAt(i - 2)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasSmall(String text) {
    return has(text, Character::isLowerCase);
  }

  private static boolean isCased(String text) {
    return has(text, Character::isUpperCase);
  }

  private static boolean has(String text, IntPredicate kind) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (kind.test(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }
}
