package dev.scriptorium.captions.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code replace_english_spelling}: English text only; names stay. */
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
  public List<TimedWord> apply(List<TimedWord> words) {
    if (spellings.isEmpty()) {
      return words;
    }
    Sentences sentences = new Sentences(words, locale);
    List<TimedWord> spelled = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      spelled.add(spelled(words.get(i), i, sentences));
    }
    return spelled;
  }

  private TimedWord spelled(TimedWord word, int i, Sentences sentences) {
    return word.isSound()
        ? word
        : word.withText(
            WORD.matcher(word.text())
                .replaceAll(
                    match ->
                        Matcher.quoteReplacement(
                            spelled(match.group(), match.start(), i, sentences))));
  }

  private String spelled(String word, int at, int i, Sentences sentences) {
    String found = spellings.get(word.toLowerCase(Locale.ROOT));
    LetterPattern pattern = LetterPattern.of(word);
    boolean isName =
        pattern == LetterPattern.CAPITALISED
            && (sentences.isName(i) || at > 1 && !sentences.isAllCapitals());
    return found == null || pattern == LetterPattern.MIXED || isName
        ? word
        : pattern.applyTo(found, locale);
  }
}
