package dev.scriptorium.gateway.dialect.textking;

import dev.scriptorium.common.model.Languages;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads ISO 639 language codes. */
final class LanguageCodes {

  private static final int MAX_LENGTH = 3;

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
    if (!Languages.isCode(code)) {
      throw RequestObject.invalid(
          field, "must be an ISO 639 code of two or three letters of a known language");
    }
    return code;
  }

  /** The error of a translation from a language into itself. */
  static TextkingFault sameLanguage() {
    return RequestObject.invalid("target_language", "must differ from 'source_language'");
  }
}
