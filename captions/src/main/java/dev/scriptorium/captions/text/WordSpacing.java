package dev.scriptorium.captions.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Whether words are written with a space between them: not in Thai or Japanese, for example. */
public final class WordSpacing {

  private static final Set<UnicodeScript> WITHOUT_SPACES =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.YI,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private WordSpacing() {}

  /**
   * The separator of two words on one line: a space, or nothing if both adjacent characters are of
   * scripts that have none. Latin within Japanese keeps its spaces.
   *
   * @param left not empty
   * @param right not empty
   */
  public static String between(String left, String right) {
    return isWithoutSpaces(left.codePointBefore(left.length()))
            && isWithoutSpaces(right.codePointAt(0))
        ? ""
        : " ";
  }

  private static boolean isWithoutSpaces(int codePoint) {
    if (codePoint < 0x0e00) {
      return false;
    }
    UnicodeScript script = UnicodeScript.of(codePoint);
    return WITHOUT_SPACES.contains(script) || isWidePunctuation(codePoint);
  }

  private static boolean isWidePunctuation(int codePoint) {
    return codePoint >= 0x3000 && codePoint <= 0x303f || codePoint >= 0xff00 && codePoint <= 0xffef;
  }
}
