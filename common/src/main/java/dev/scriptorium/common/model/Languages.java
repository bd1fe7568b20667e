package dev.scriptorium.common.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;

/** The languages of ISO 639: their codes of two letters, and those of three that are known. */
public final class Languages {

  /** The bibliographic codes of ISO 639-2 that differ from the terminological ones. */
  private static final String BIBLIOGRAPHIC =
      "alb sq arm hy baq eu bur my chi zh cze cs dut nl fre fr geo ka ger de gre el ice is mac mk"
          + " mao mi may ms per fa rum ro slo sk tib bo wel cy";

  /** Every known code, and the shortest code of its language. */
  private static final Map<String, String> KNOWN = known();

  private Languages() {}

  /**
   * Whether it is the code of a language.
   *
   * @param code in lower case
   */
  public static boolean isCode(String code) {
    return KNOWN.containsKey(code);
  }

  /** Whether two codes are of the same language, however each spells it. */
  public static boolean areSame(String code, String other) {
    return language(code).equals(language(other));
  }

  private static String language(String code) {
    return KNOWN.getOrDefault(code, code);
  }

  private static Map<String, String> known() {
    Map<String, String> known = new HashMap<>();
    for (Locale locale : Locale.getAvailableLocales()) {
      known.put(locale.getLanguage(), locale.getLanguage());
    }
    String[] bibliographic = BIBLIOGRAPHIC.split(" ");
    for (int i = 0; i < bibliographic.length; i += 2) {
      known.put(bibliographic[i], bibliographic[i + 1]);
    }
    Arrays.stream(Locale.getISOLanguages()).map(Locale::of).forEach(locale -> put(known, locale));
    known.remove("");
    return Map.copyOf(known);
  }

  private static void put(Map<String, String> known, Locale locale) {
    known.put(locale.getLanguage(), locale.getLanguage());
    try {
      known.put(locale.getISO3Language(), locale.getLanguage());
    } catch (MissingResourceException e) {
      // This language has no code of three letters in this JDK.
    }
  }
}
