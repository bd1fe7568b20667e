package dev.scriptorium.captions.markup;

/**
 * Text that every format can carry: valid Unicode without control characters. White space that
 * could end a line somewhere (form feed, U+0085, U+2028 ...) becomes a space or U+FFFD, every other
 * control character, lone surrogate and non-character U+FFFD; U+FEFF, which at the beginning of a
 * file would be a byte order mark, becomes U+2060. A tab stays.
 */
public final class CleanText {

  private static final char REPLACEMENT = '\uFFFD';
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char WORD_JOINER = '\u2060';

  private CleanText() {}

  /** The same text, clean; as long as it was. */
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' && isSuspicious(c)) {
        return cleaned(text);
      }
    }
    return text;
  }

  private static boolean isSuspicious(char c) {
    return c < 0xA0
        || c == '\u2028'
        || c == '\u2029'
        || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
        || c == BYTE_ORDER_MARK
        || c >= '\uFFFE';
  }

  private static String cleaned(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
          clean.append(c).append(text.charAt(++i));
        } else {
          clean.append(REPLACEMENT);
        }
      } else {
        clean.append(replaced(c));
      }
    }
    return clean.toString();
  }

  private static char replaced(char c) {
    if (c == BYTE_ORDER_MARK) {
      return WORD_JOINER;
    }
    if (c != '\t' && (c < ' ' || c == '\u2028' || c == '\u2029') && Character.isWhitespace(c)) {
      return ' ';
    }
    boolean isBad = c != '\t' && Character.isISOControl(c) || c >= '\uFFFE';
    return isBad ? REPLACEMENT : c;
  }
}
