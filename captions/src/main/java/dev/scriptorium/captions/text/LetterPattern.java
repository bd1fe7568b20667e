package dev.scriptorium.captions.text;

import com.ibm.icu.text.CaseMap;
import java.util.Locale;

/** The capitalization of a word, applied to its replacement. */
enum LetterPattern {
  SMALL,
  CAPITALISED,
  CAPITALS,
  MIXED;

  static LetterPattern of(String word) {
    int[] letters = word.codePoints().filter(Character::isLetter).toArray();
    int capitals = 0;
    for (int letter : letters) {
      capitals += isCapital(letter) ? 1 : 0;
    }
    if (capitals == 0) {
      return SMALL;
    }
    if (capitals == letters.length && letters.length > 1) {
      return CAPITALS;
    }
    return capitals == 1 && isCapital(letters[0]) ? CAPITALISED : MIXED;
  }

  String applyTo(String text, Locale locale) {
    return switch (this) {
      case SMALL, MIXED -> text;
      case CAPITALISED -> Punctuation.capital(text, locale);
      case CAPITALS -> CaseMap.toUpper().apply(locale, text);
    };
  }

  private static boolean isCapital(int letter) {
    return Character.isUpperCase(letter) || Character.isTitleCase(letter);
  }
}
