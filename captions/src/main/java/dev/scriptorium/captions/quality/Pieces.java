package dev.scriptorium.captions.quality;

import com.ibm.icu.lang.UScript;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What stands between spaces. */
final class Pieces {

  private static final Set<Integer> WITHOUT_SPACES =
      Set.of(
          UScript.HAN,
          UScript.HIRAGANA,
          UScript.KATAKANA,
          UScript.THAI,
          UScript.LAO,
          UScript.KHMER,
          UScript.MYANMAR);

  private Pieces() {}

  static List<String> words(String line) {
    return Arrays.stream(line.split("\\s+")).filter(piece -> !piece.isEmpty()).toList();
  }

  static boolean isWrittenWithoutSpaces(String piece) {
    return piece.codePoints().anyMatch(c -> WITHOUT_SPACES.contains(UScript.getScript(c)));
  }
}
