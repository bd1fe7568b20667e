package dev.scriptorium.captions.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code mask_profanity}: of a swear word only the first letter is left. A word that is a name too
 * is spared where it is written like one.
 */
final class ProfanityMask implements UnaryOperator<List<TimedWord>> {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final Set<String> ARTICLES = Set.of("de", "het", "een");
  private static final Set<String> TITLES =
      Set.of("herr", "herrn", "frau", "familie", "mister", "miss", "señor", "señora", "monsieur");

  private final Locale locale;
  private final SwearWords swearWords;

  ProfanityMask(Locale locale) {
    this.locale = locale;
    swearWords = SwearWords.of(locale);
  }

  @Override
  public List<TimedWord> apply(List<TimedWord> words) {
    if (swearWords.isEmpty()) {
      return words;
    }
    Sentences sentences = new Sentences(words, locale);
    List<TimedWord> masked = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      masked.add(masked(words.get(i), i, sentences));
    }
    return masked;
  }

  private TimedWord masked(TimedWord word, int i, Sentences sentences) {
    if (word.isSound()) {
      return word;
    }
    String text = word.text();
    return word.withText(
        WORD.matcher(text)
            .replaceAll(
                match ->
                    Matcher.quoteReplacement(
                        isMasked(match.group(), match.start(), text, i, sentences)
                            ? masked(match.group())
                            : match.group())));
  }

  private boolean isMasked(String part, int start, String text, int i, Sentences sentences) {
    String small = part.toLowerCase(Locale.ROOT);
    if (!swearWords.contains(small)
        && !isInPhrase(small, i, sentences)
        && !isExclaimed(small, i, sentences)) {
      return false;
    }
    boolean isWhole = Punctuation.core(text).length() == part.length();
    if (isWhole && swearWords.isInnocent(small, sentences.coreBefore(i), sentences.coreAfter(i))) {
      return false;
    }
    return !isTitled(part, i, sentences)
        && !(swearWords.isAlsoName(small) && isName(part, start, text, i, sentences));
  }

  /** "Krijg tering", "krijg de tering". */
  private boolean isInPhrase(String small, int i, Sentences sentences) {
    return swearWords.isInPhrase(sentences.coreBefore(i), small)
        || i > 0
            && ARTICLES.contains(sentences.coreBefore(i))
            && swearWords.isInPhrase(sentences.coreBefore(i - 1), small);
  }

  /** Alone, a word may be one that is harmless in a sentence: "Tering!" and "the tering". */
  private boolean isExclaimed(String small, int i, Sentences sentences) {
    return swearWords.isExclamation(small)
        && sentences.before(i) == null
        && sentences.after(i) == null;
  }

  /** "Moby-Dick": a capital inside a word is not there because a sentence begins. */
  private static boolean isName(String part, int start, String text, int i, Sentences sentences) {
    boolean isInside =
        start > 0
            && Character.isUpperCase(part.codePointAt(0))
            && !sentences.isAllCapitals()
            && WORD.matcher(text.substring(0, start)).find();
    return isInside || sentences.isName(i);
  }

  /** "Herr Fick": in German a title makes a noun a name. */
  private static boolean isTitled(String part, int i, Sentences sentences) {
    return Character.isUpperCase(part.codePointAt(0)) && TITLES.contains(sentences.coreBefore(i));
  }

  private static String masked(String word) {
    int first = Character.charCount(word.codePointAt(0));
    return word.substring(0, first) + "*".repeat(word.codePointCount(first, word.length()));
  }
}
