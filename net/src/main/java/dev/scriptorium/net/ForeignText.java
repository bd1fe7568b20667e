package dev.scriptorium.net;

import java.util.regex.Pattern;

/** Text of a server or a program that is shown to people: one line, bounded, without URLs. */
public final class ForeignText {

  /** Characters at most. */
  public static final int LONGEST = 300;

  private static final Pattern URL = Pattern.compile("(?i)\\b[a-z][a-z0-9+.-]*://[^\\s'\"<>]*");
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\s]+");

  private ForeignText() {}

  public static String shorten(String text) {
    // Bounded before the patterns run: a text can be large
    String start = text.length() > 16 * LONGEST ? text.substring(0, 16 * LONGEST) : text;
    String line = URL.matcher(CONTROL.matcher(start).replaceAll(" ")).replaceAll("[URL]").strip();
    if (line.length() <= LONGEST) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    return line.substring(0, end) + "…";
  }
}
