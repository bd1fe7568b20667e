package dev.scriptorium.captions.text;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.text.ParsePosition;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands around a word in its sentence, and what its capitals mean there. Not thread-safe. */
final class Sentences {

  /** In these languages every noun has a capital. */
  private static final Set<String> CAPITAL_NOUNS = Set.of("de", "lb", "gsw");

  private static final String ENDS = ".!?:\u2026\u3002\uff01\uff1f";
  private static final String QUOTES = "\"\u201c\u201e\u00ab\u2018([";

  private final List<TimedWord> words;
  private final Locale locale;
  private final boolean hasSmallLetters;
  private @Nullable RuleBasedNumberFormat numbers;

  Sentences(List<TimedWord> words, Locale locale) {
    this.words = words;
    this.locale = locale;
    this.hasSmallLetters =
        words.stream().anyMatch(word -> word.text().codePoints().anyMatch(Character::isLowerCase));
  }

  /** Whether all text is in capitals, so that they mean nothing. */
  boolean isAllCapitals() {
    return !hasSmallLetters;
  }

  /** The word before in the same sentence; null if there is none. */
  @Nullable TimedWord before(int i) {
    boolean isThere = i > 0 && words.get(i - 1).sentence() == words.get(i).sentence();
    return isThere && !words.get(i - 1).isSound() ? words.get(i - 1) : null;
  }

  /** The word after in the same sentence; null if there is none. */
  @Nullable TimedWord after(int i) {
    boolean isThere =
        i + 1 < words.size() && words.get(i + 1).sentence() == words.get(i).sentence();
    return isThere && !words.get(i + 1).isSound() ? words.get(i + 1) : null;
  }

  /** The core of the word before in small letters; empty if there is none or a mark between. */
  String coreBefore(int i) {
    TimedWord before = before(i);
    if (before == null || !Punctuation.trailing(before.text()).isEmpty()) {
      return "";
    }
    return core(before);
  }

  /** The core of the word after in small letters; empty if there is none or a mark between. */
  String coreAfter(int i) {
    TimedWord after = after(i);
    boolean isApart =
        !Punctuation.trailing(words.get(i).text()).isEmpty()
            || after != null && !Punctuation.leading(after.text()).isEmpty();
    return after == null || isApart ? "" : core(after);
  }

  /** Whether a word may have a capital only because something begins with it. */
  boolean isStart(int i) {
    TimedWord before = before(i);
    if (before == null) {
      return true;
    }
    String text = before.text();
    String leading = Punctuation.leading(words.get(i).text());
    return ENDS.indexOf(text.charAt(text.length() - 1)) >= 0
        || leading.chars().anyMatch(c -> QUOTES.indexOf(c) >= 0)
        || text.chars().allMatch(c -> QUOTES.indexOf(c) >= 0 || c == '-' || c == '\u2013');
  }

  /**
   * Whether a word is written like a name: with a capital in mid-sentence, or at the beginning with
   * another capital after it. In German and its kin that says nothing.
   */
  boolean isName(int i) {
    return !CAPITAL_NOUNS.contains(locale.getLanguage()) && isWrittenAsName(i);
  }

  /** The same for words that are no nouns: in German too a capital makes them names. */
  boolean isWrittenAsName(int i) {
    String core = Punctuation.core(words.get(i).text());
    if (!hasSmallLetters || !isCapital(core)) {
      return false;
    }
    return !isStart(i) || isCapitalAfter(i) && hasSmall(core);
  }

  /** Whether the word before is a number, in digits or in words. */
  boolean isAfterNumber(int i) {
    String before = coreBefore(i);
    if (before.isEmpty()) {
      return false;
    }
    return Character.isDigit(before.charAt(before.length() - 1)) || isSpelledOut(before);
  }

  /** Whether the word before ends in a digit. */
  boolean isAfterDigits(int i) {
    String before = coreBefore(i);
    return !before.isEmpty() && Character.isDigit(before.charAt(before.length() - 1));
  }

  private boolean isSpelledOut(String word) {
    if (numbers == null) {
      numbers = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
    }
    ParsePosition position = new ParsePosition(0);
    Number parsed = numbers.parse(word, position);
    return parsed != null && position.getIndex() == word.length() && parsed.doubleValue() > 0;
  }

  private boolean isCapitalAfter(int i) {
    TimedWord after = after(i);
    return after != null
        && Punctuation.trailing(words.get(i).text()).isEmpty()
        && Punctuation.leading(after.text()).isEmpty()
        && isNameWord(Punctuation.core(after.text()));
  }

  /** "I" and "I'm" have a capital wherever they stand. */
  private static boolean isNameWord(String core) {
    return isCapital(core) && !core.matches("I(['\u2019].*)?");
  }

  private static String core(TimedWord word) {
    return Punctuation.core(word.text()).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
  }

  private static boolean isCapital(String core) {
    return !core.isEmpty() && Character.isUpperCase(core.codePointAt(0));
  }

  private static boolean hasSmall(String core) {
    return core.codePoints().anyMatch(Character::isLowerCase);
  }
}
