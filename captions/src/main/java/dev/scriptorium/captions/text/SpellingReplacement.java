package dev.scriptorium.captions.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code replace_english_spelling}: English text only. */
final class SpellingReplacement implements UnaryOperator<List<TimedWord>> {

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private final Locale locale;
  private final Map<String, String> spellings;

  SpellingReplacement(EnglishSpelling spelling, Locale locale) {
    this.locale = locale;
    boolean english = locale.getLanguage().equals("en");
    spellings = english ? SpellingTable.towards(spelling) : Map.of();
  }

  @Override
  public List<TimedWord> apply(List<TimedWord> pieces) {
    return spellings.isEmpty() ? pieces : pieces.stream().map(this::spelled).toList();
  }

  private TimedWord spelled(TimedWord piece) {
    return piece.isSound()
        ? piece
        : piece.withText(
            WORD.matcher(piece.text())
                .replaceAll(match -> Matcher.quoteReplacement(spelled(match.group()))));
  }

  private String spelled(String word) {
    String found = spellings.get(word.toLowerCase(Locale.ROOT));
    LetterPattern pattern = LetterPattern.of(word);
    return found == null || pattern == LetterPattern.MIXED ? word : pattern.applyTo(found, locale);
  }
}
