package dev.scriptorium.captions.quality;

import com.ibm.icu.lang.UScript;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Splits text at spaces. */
final class WordTokens {

  private static final Set<Integer> WITHOUT_SPACES =
      Set.of(
          UScript.HAN,
          UScript.HIRAGANA,
          UScript.KATAKANA,
          UScript.THAI,
          UScript.LAO,
          UScript.KHMER,
          UScript.MYANMAR);

  private WordTokens() {}

  static List<String> words(String line) {
    return Arrays.stream(line.split("\\s+")).filter(piece -> !piece.isEmpty()).toList();
  }

  /** A line that says what is heard: [music], (laughs), ♪ la la ♪. */
  static boolean isSound(String line) {
    String bare = line.strip();
    return bare.length() > 1
        && (isBetween(bare, '[', ']')
            || isBetween(bare, '(', ')')
            || isBetween(bare, '\u266a', '\u266a'));
  }

  private static boolean isBetween(String line, char first, char last) {
    return line.charAt(0) == first && line.indexOf(last, 1) == line.length() - 1;
  }

  static boolean isWrittenWithoutSpaces(String piece) {
    return piece.codePoints().anyMatch(c -> WITHOUT_SPACES.contains(UScript.getScript(c)));
  }
}
