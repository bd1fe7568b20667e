package dev.scriptorium.gateway.account;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;

/**
 * What user names that look alike have in common: spellings that differ in case, in composition
 * (NFC or NFD), in width or in invisible characters, and letters of another script that look like
 * Latin ones. Two accounts never have the same key, unless they are older than keys.
 */
public final class UsernameKey {

  private static final int ASCII = 0x80;
  private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();

  /** Loaded with the first name that needs it: almost all are ASCII. */
  private static final class Confusables {
    static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();
  }

  private UsernameKey() {}

  /** The key of a name; empty if nothing of it can be seen. */
  public static String of(String username) {
    String folded = FOLDED.normalize(username);
    return folded.chars().allMatch(c -> c < ASCII) ? folded : FOLDED.normalize(skeleton(folded));
  }

  /**
   * ASCII stays what it is, or {@code user1} and {@code userl} would be the same, and {@code rn}
   * and {@code m}.
   */
  private static String skeleton(String folded) {
    StringBuilder skeleton = new StringBuilder();
    folded
        .codePoints()
        .forEach(
            c -> {
              if (c < ASCII) {
                skeleton.append((char) c);
              } else {
                skeleton.append(Confusables.CHECKER.getSkeleton(UCharacter.toString(c)));
              }
            });
    return skeleton.toString();
  }
}
