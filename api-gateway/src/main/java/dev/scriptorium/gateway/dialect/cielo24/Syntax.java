package dev.scriptorium.gateway.dialect.cielo24;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Parses values in the syntaxes of the known clients (docs/contract/cielo24.md, 1.5). Empty:
 * malformed.
 */
final class Syntax {

  private static final Pattern TUPLE_BRACKETS = Pattern.compile("^\\s*[\\[(](.*)[\\])]\\s*$");

  private Syntax() {}

  /** true, True, t, y, yes, 1 and their opposites. */
  static Optional<Boolean> bool(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true", "t", "y", "yes", "1" -> Optional.of(true);
      case "false", "f", "n", "no", "0" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** Decimal digits, never negative. */
  static Optional<Integer> integer(String text) {
    try {
      int number = Integer.parseInt(text.strip());
      return number < 0 ? Optional.empty() : Optional.of(number);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Whether it is a well-formed RFC 5646 language tag. */
  static boolean isLanguageTag(String text) {
    try {
      new Locale.Builder().setLanguageTag(text);
      return !text.isEmpty();
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  /** {@code ["A", "B"]}, {@code [A,B]} or {@code A,B}; quotes and spaces are dropped. */
  static List<String> list(String text) {
    String inner = text.strip();
    if (inner.startsWith("[") && inner.endsWith("]")) {
      inner = inner.substring(1, inner.length() - 1);
    }
    List<String> elements = new ArrayList<>();
    for (String element : inner.split(",", -1)) {
      String value = unquoted(element);
      if (!value.isEmpty()) {
        elements.add(value);
      }
    }
    return elements;
  }

  /**
   * Two characters: {@code ('{','}')}, <code>("{","}")</code>, <code>({, })</code>, <code>
   * ["{","}"]</code> or <code>{,}</code>.
   */
  static Optional<List<String>> tuple(String text) {
    var brackets = TUPLE_BRACKETS.matcher(text);
    String inner = brackets.matches() ? brackets.group(1) : text;
    String[] halves = inner.split(",", -1);
    if (halves.length != 2) {
      return Optional.empty();
    }
    List<String> pair = List.of(unquoted(halves[0]), unquoted(halves[1]));
    return pair.stream().allMatch(one -> one.codePointCount(0, one.length()) == 1)
        ? Optional.of(pair)
        : Optional.empty();
  }

  private static String unquoted(String text) {
    String value = text.strip();
    boolean quoted =
        value.length() >= 2
            && (value.startsWith("\"") && value.endsWith("\"")
                || value.startsWith("'") && value.endsWith("'"));
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
