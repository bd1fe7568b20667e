package dev.scriptorium.captions.text;

/** Text from outside, build fit to be shown. */
final class SingleLine {

  private SingleLine() {}

  /**
   * On one line, without white space at its ends or more than one space within, without control
   * characters and lone surrogates.
   */
  static String clean(String text) {
    return isClean(text) ? text : cleaned(text);
  }

  private static boolean isClean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isPlain = c > ' ' && c < 0x7f;
      if (!isPlain && (c <= 0x7f || Character.isSurrogate(c) || isOther(c))) {
        return false;
      }
    }
    return true;
  }

  private static String cleaned(String text) {
    StringBuilder cleaned = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (!isOther(c) && c > ' ') {
                cleaned.appendCodePoint(Character.getType(c) == Character.SURROGATE ? 0xfffd : c);
              } else if (!cleaned.isEmpty() && cleaned.charAt(cleaned.length() - 1) != ' ') {
                cleaned.append(' ');
              }
            });
    return cleaned.toString().stripTrailing();
  }

  private static boolean isOther(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isISOControl(codePoint);
  }
}
