package dev.scriptorium.captions.format.file;

import org.jspecify.annotations.Nullable;

/** Text as it must stand in XML, HTML and WebVTT. */
public final class Escapes {

  private Escapes() {}

  /** Clean text between tags. */
  public static String text(String text) {
    return escaped(CleanText.of(text), '>');
  }

  /** Clean text between double quotes. */
  public static String attribute(String value) {
    return escaped(CleanText.of(value), '"');
  }

  private static String escaped(String text, char last) {
    for (int i = 0; i < text.length(); i++) {
      if (escape(text.charAt(i), last) != null) {
        return allEscaped(text, i, last);
      }
    }
    return text;
  }

  private static String allEscaped(String text, int from, char last) {
    StringBuilder escaped = new StringBuilder(text.length() + 16).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      String escape = escape(text.charAt(i), last);
      if (escape == null) {
        escaped.append(text.charAt(i));
      } else {
        escaped.append(escape);
      }
    }
    return escaped.toString();
  }

  private static @Nullable String escape(char c, char last) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> last == '>' ? "&gt;" : null;
      case '"' -> last == '"' ? "&quot;" : null;
      default -> null;
    };
  }
}
