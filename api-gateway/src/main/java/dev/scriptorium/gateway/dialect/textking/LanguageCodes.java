package dev.scriptorium.gateway.dialect.textking;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.jspecify.annotations.Nullable;

/** ISO 639 language codes: those of two letters, and those of three letters that are known. */
final class LanguageCodes {

  private static final int MAX_LENGTH = 3;

  /** The bibliographic codes of ISO 639-2 that differ from the terminological ones. */
  private static final String BIBLIOGRAPHIC =
      "alb sq arm hy baq eu bur my chi zh cze cs dut nl fre fr geo ka ger de gre el ice is mac mk"
          + " mao mi may ms per fa rum ro slo sk tib bo wel cy";

  /** Every known code, and the shortest code of its language. */
  private static final Map<String, String> KNOWN = known();

  private LanguageCodes() {}

  /**
   * Reads a language code; case does not matter.
   *
   * @return in lower case; null if none is given
   */
  static @Nullable String read(RequestObject body, String field) {
    String text = body.nonEmptyText(field, Integer.MAX_VALUE);
    if (text == null) {
      return null;
    }
    String code = text.length() > MAX_LENGTH ? "" : text.toLowerCase(Locale.ROOT);
    if (!KNOWN.containsKey(code)) {
      throw RequestObject.invalid(field, "must be an ISO 639 language code");
    }
    return code;
  }

  /** Refuses a translation from a language into itself, however it is spelt. */
  static void requireDifferent(String source, String target) {
    if (language(source).equals(language(target))) {
      throw RequestObject.invalid("target_language", "must differ from 'source_language'");
    }
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
