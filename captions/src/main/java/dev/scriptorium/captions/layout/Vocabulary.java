package dev.scriptorium.captions.layout;

import java.util.HashMap;
import java.util.Map;

/** What layout needs to know of each word's text; found out once, as people repeat themselves. */
final class Vocabulary {

  private final ClingingWords clinging;
  private final Columns columns = new Columns();
  private final Map<String, Entry> entries = new HashMap<>();

  /**
   * Of a text.
   *
   * @param isOneToken whether there is no space inside
   */
  record Entry(Traits traits, int columns, boolean isOneToken) {}

  /**
   * @param language two or three letters
   */
  Vocabulary(String language) {
    clinging = ClingingWords.of(language);
  }

  /**
   * @param text not empty
   */
  Entry of(String text) {
    return entries.computeIfAbsent(text, this::found);
  }

  private Entry found(String text) {
    return new Entry(Traits.of(text, clinging), columns.of(text), isOneToken(text));
  }

  private static boolean isOneToken(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
