package dev.scriptorium.captions.text;

import com.ibm.icu.text.CaseMap;
import java.util.List;
import java.util.Locale;

/** What comes last: the case, then the square brackets. */
final class Decoration {

  private static final CaseMap.Upper UPPER = CaseMap.toUpper();
  private static final CaseMap.Lower LOWER = CaseMap.toLower();

  private final TextOptions options;
  private final Locale locale;

  Decoration(TextOptions options, Locale locale) {
    this.options = options;
    this.locale = locale;
  }

  /** Pieces of which nothing is left are gone. */
  List<Piece> decorated(List<Piece> pieces) {
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
    return options.stripSquareBrackets() ? Texts.clean(withoutBrackets(cased)) : cased;
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
