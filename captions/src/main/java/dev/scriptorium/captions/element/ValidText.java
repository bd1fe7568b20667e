package dev.scriptorium.captions.element;

/** Text that every system can store: no NUL, no half of a surrogate pair. */
final class ValidText {

  private ValidText() {}

  static boolean isProper(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isSurrogate(c) && !isPair(text, i)) {
        return false;
      }
      i += Character.isSurrogate(c) ? 1 : 0;
    }
    return true;
  }

  /** The same, with U+FFFD in the place of what is not proper. */
  static String of(String text) {
    if (isProper(text)) {
      return text;
    }
    StringBuilder proper = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c ->
                proper.appendCodePoint(
                    c == 0 || Character.getType(c) == Character.SURROGATE ? 0xfffd : c));
    return proper.toString();
  }

  private static boolean isPair(String text, int i) {
    return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
  }
}
