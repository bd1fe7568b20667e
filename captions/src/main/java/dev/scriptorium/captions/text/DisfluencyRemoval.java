package dev.scriptorium.captions.text;

import static java.util.stream.Collectors.joining;

import java.util.BitSet;
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

  /** Millimeters: hardly ever a filler after a number, in digits or in words. */
  private static final Set<String> UNITS = Set.of("mm", "\u043c\u043c");

  /** Ampere-hours, hectometers, micrometers, ems: fillers too, unless the number is in digits. */
  private static final Set<String> UNITS_AFTER_DIGITS = Set.of("ah", "hm", "um", "em");

  /** Beside these, "mm" is millimeters without a number: "mm per second", "a few mm". */
  private static final Set<String> MEASURES =
      Set.of(
          "per",
          "pro",
          "par",
          "por",
          "square",
          "cubic",
          "few",
          "many",
          "several",
          "some",
          "half",
          "quadrat",
          "kubik",
          "einige",
          "paar",
          "quelques",
          "varios",
          "pocos",
          "of",
          "to");

  /** "Half a mm", "a tenth of a mm". */
  private static final Set<String> FRACTIONS = Set.of("half", "of", "quarter", "about");

  private final Locale locale;
  private final Commas commas;
  private final Set<String> fillers;
  private final Set<String> interjections;
  private final String beginnings;
  private final int longest;

  DisfluencyRemoval(Locale locale) {
    this.locale = locale;
    this.commas = new Commas(locale);
    this.interjections = Set.copyOf(WordTable.linesOf("interjections", locale));
    this.fillers = new HashSet<>(WordTable.of("disfluencies", locale).keySet());
    this.longest = fillers.stream().mapToInt(String::length).max().orElse(0);
    this.beginnings = fillers.stream().map(word -> word.substring(0, 1)).collect(joining());
  }

  @Override
  public List<TimedWord> apply(List<TimedWord> words) {
    if (fillers.isEmpty()) {
      return words;
    }
    Sentences sentences = new Sentences(words, locale);
    BitSet removed = new BitSet(words.size());
    for (int i = 0; i < words.size(); i++) {
      if (isFiller(words, i, sentences)) {
        removed.set(i);
      }
    }
    return WordRemoval.remove(words, removed::get, locale, commas);
  }

  private boolean isFiller(List<TimedWord> words, int i, Sentences sentences) {
    TimedWord word = words.get(i);
    return !word.isSound()
        && isFiller(word.text(), sentences.isAllCapitals())
        && !hasMeaning(word.text(), i, sentences);
  }

  /** A unit, a name, or half of an interjection. */
  private boolean hasMeaning(String text, int i, Sentences sentences) {
    String small = Punctuation.core(text).toLowerCase(Locale.ROOT);
    return isUnit(text, small, i, sentences)
        || sentences.isWrittenAsName(i)
        || interjections.contains(small + " " + sentences.coreAfter(i))
        || interjections.contains(sentences.coreBefore(i) + " " + small);
  }

  private static boolean isUnit(String text, String small, int i, Sentences sentences) {
    if (UNITS.contains(small)) {
      boolean isFraction =
          sentences.coreBefore(i).equals("a") && FRACTIONS.contains(sentences.coreBefore(i - 1));
      return isFraction
          || sentences.isAfterNumber(i)
          || MEASURES.contains(sentences.coreBefore(i))
          || MEASURES.contains(sentences.coreAfter(i));
    }
    boolean isAmpereHours = Punctuation.core(text).equals("Ah");
    return UNITS_AFTER_DIGITS.contains(small)
        && (isAmpereHours ? sentences.isAfterNumber(i) : sentences.isAfterDigits(i));
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
    return !word.isEmpty()
        && beginnings.indexOf(Character.toLowerCase(word.charAt(0))) >= 0
        && (word.length() <= longest || isDrawnOut(word));
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
