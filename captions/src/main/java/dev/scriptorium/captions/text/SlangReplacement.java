package dev.scriptorium.captions.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code replace_slang}: what one word becomes may be several, which share its time. Where the
 * result would not be grammatical, or the word is a name, it stays.
 */
final class SlangReplacement implements UnaryOperator<List<TimedWord>> {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'\u2019]+");

  /** After these comes a noun: "the chais", "a gotcha", "my cuz". */
  private static final Set<String> DETERMINERS =
      Set.of(
          "a", "an", "the", "this", "that", "my", "your", "his", "her", "our", "their", "no",
          "every", "each", "big", "little", "les", "des", "aux", "un", "une", "ces", "mes", "ses",
          "el", "los", "las", "mi", "tu", "su");

  private static final Set<String> NOUNS_TOO =
      Set.of(
          "gotcha", "gimme", "cuz", "coz", "toy", "chais", "chuis", "imma", "finna", "gonna",
          "gotta", "'cause", "cause");

  private final Locale locale;
  private final Map<String, String> slang;
  private final SlangGrammar grammar;

  SlangReplacement(Locale locale) {
    this.locale = locale;
    this.slang = WordTable.of("slang", locale);
    this.grammar = new SlangGrammar(locale);
  }

  @Override
  public List<TimedWord> apply(List<TimedWord> words) {
    if (slang.isEmpty()) {
      return words;
    }
    Sentences sentences = new Sentences(words, locale);
    List<TimedWord> plain = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      plain.addAll(plain(words.get(i), i, sentences));
    }
    return plain;
  }

  private List<TimedWord> plain(TimedWord word, int i, Sentences sentences) {
    if (word.isSound()) {
      return List.of(word);
    }
    String text =
        WORD.matcher(word.text())
            .replaceAll(match -> quoted(plain(match.group(), match.start(), i, sentences)));
    return text.equals(word.text())
        ? List.of(word)
        : WordSplit.into(word, List.of(text.split(" ")));
  }

  /** An apostrophe at either end may belong to the word, or quote it. */
  private String plain(String word, int at, int i, Sentences sentences) {
    int from = isApostrophe(word.charAt(0)) ? 1 : 0;
    int to = word.length() - (isApostrophe(word.charAt(word.length() - 1)) ? 1 : 0);
    for (int start = 0; start <= from; start++) {
      for (int end = word.length(); end >= to && end > start; end--) {
        String found = replacement(key(word.substring(start, end)), i, sentences);
        if (found != null && !isName(word, at, i, sentences)) {
          String plain = LetterPattern.of(word).applyTo(found, locale);
          return word.substring(0, start) + plain + word.substring(end);
        }
      }
    }
    return word;
  }

  private @Nullable String replacement(String key, int i, Sentences sentences) {
    String found = slang.get(key);
    if (found == null || NOUNS_TOO.contains(key) && DETERMINERS.contains(sentences.coreBefore(i))) {
      return null;
    }
    return grammar.fitting(key, found, i, sentences);
  }

  private static boolean isName(String word, int at, int i, Sentences sentences) {
    return LetterPattern.of(word) == LetterPattern.CAPITALISED
        && (sentences.isName(i) || at > 1 && !sentences.isAllCapitals());
  }

  private static String key(String word) {
    return word.replace('\u2019', '\'').toLowerCase(Locale.ROOT);
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  private static String quoted(String replacement) {
    return Matcher.quoteReplacement(replacement);
  }
}
