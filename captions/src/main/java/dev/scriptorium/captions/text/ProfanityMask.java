package dev.scriptorium.captions.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code mask_profanity}: of a swear word only the first letter is left. Whole words only. */
final class ProfanityMask implements UnaryOperator<List<TimedWord>> {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private final Set<String> swearWords;

  ProfanityMask(Locale locale) {
    swearWords = WordTable.of("profanity", locale).keySet();
  }

  @Override
  public List<TimedWord> apply(List<TimedWord> pieces) {
    return swearWords.isEmpty() ? pieces : pieces.stream().map(this::masked).toList();
  }

  private TimedWord masked(TimedWord piece) {
    return piece.isSound()
        ? piece
        : piece.withText(
            WORD.matcher(piece.text())
                .replaceAll(match -> Matcher.quoteReplacement(masked(match.group()))));
  }

  private String masked(String word) {
    if (!swearWords.contains(word.toLowerCase(Locale.ROOT))) {
      return word;
    }
    int first = Character.charCount(word.codePointAt(0));
    return word.substring(0, first) + "*".repeat(word.codePointCount(first, word.length()));
  }
}
