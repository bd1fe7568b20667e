package dev.scriptorium.captions.markup;

import org.jspecify.annotations.Nullable;

/** Escapes text for XML, HTML and WebVTT. */
public final class Escapes {

  private Escapes() {}

  /** Clean text between tags. */
  public static String text(String text) {
    return escaped(CleanText.of(text), ">");
  }

  /** Clean text between double quotes. */
  public static String attribute(String value) {
    return escaped(CleanText.of(value), "\"");
  }

  /** Clean text anywhere in an HTML body, attributes included. */
  public static String html(String text) {
    return escaped(CleanText.of(text), ">\"");
  }

  /**
   * @param also what is escaped besides {@code &} and {@code <}
   */
  private static String escaped(String text, String also) {
    for (int i = 0; i < text.length(); i++) {
      if (escape(text.charAt(i), also) != null) {
        return allEscaped(text, i, also);
      }
    }
    return text;
  }

  private static String allEscaped(String text, int from, String also) {
    StringBuilder escaped = new StringBuilder(text.length() + 16).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      String escape = escape(text.charAt(i), also);
      if (escape == null) {
        escaped.append(text.charAt(i));
      } else {
        escaped.append(escape);
      }
    }
    return escaped.toString();
  }

  private static @Nullable String escape(char c, String also) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> also.indexOf(c) >= 0 ? "&gt;" : null;
      case '"' -> also.indexOf(c) >= 0 ? "&quot;" : null;
      default -> null;
    };
  }
}
