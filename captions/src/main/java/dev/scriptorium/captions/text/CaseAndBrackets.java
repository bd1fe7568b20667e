package dev.scriptorium.captions.text;

import com.ibm.icu.text.CaseMap;
import java.util.List;
import java.util.Locale;

/** The last text options: case, then square brackets. */
final class CaseAndBrackets {

  private static final CaseMap.Upper UPPER = CaseMap.toUpper();
  private static final CaseMap.Lower LOWER = CaseMap.toLower();

  private final TextOptions options;
  private final Locale locale;

  CaseAndBrackets(TextOptions options, Locale locale) {
    this.options = options;
    this.locale = locale;
  }

  /** Words of which nothing is left are dropped. */
  List<TimedWord> decorated(List<TimedWord> pieces) {
    if (options.forceCase() == null && !options.stripSquareBrackets()) {
      return pieces;
    }
    return pieces.stream()
        .map(piece -> piece.withText(decorated(piece.text())))
        .filter(piece -> !piece.text().isEmpty())
        .toList();
  }

  String decorated(String text) {
    String cased = options.forceCase() == null ? text : cased(text, options.forceCase());
    return options.stripSquareBrackets() ? SingleLine.clean(withoutBrackets(cased)) : cased;
  }

  private String cased(String text, LetterCase letters) {
    return switch (letters) {
      case UPPER -> UPPER.apply(locale, text);
      case LOWER -> LOWER.apply(locale, text);
    };
  }

  private static String withoutBrackets(String text) {
    return text.replace("[", "").replace("]", "");
  }
}
