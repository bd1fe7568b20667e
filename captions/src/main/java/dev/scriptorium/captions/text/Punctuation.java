package dev.scriptorium.captions.text;

import com.ibm.icu.text.CaseMap;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/** The punctuation around a word. */
final class Punctuation {

  private static final CaseMap.Title CAPITAL = CaseMap.toTitle().noLowercase().wholeString();
  private static final String ENDS = ".!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964\u203c\u2049";
  private static final String SEPARATORS = ",;:-\u2013\u2014\u2015\u2026\u3001\uff0c\u060c\u061b";
  private static final String INVERTED = "\u00bf\u00a1";

  private Punctuation() {}

  /** The word without the punctuation around it; may be empty. */
  static String core(String text) {
    return text.substring(lead(text), trail(text));
  }

  /** The marks before the word. */
  static String leading(String text) {
    return text.substring(0, lead(text));
  }

  /** The marks after the word. */
  static String trailing(String text) {
    return text.substring(trail(text));
  }

  /** The text without the comma at its end. */
  static String withoutComma(String text) {
    boolean hasComma = text.endsWith(",") || text.endsWith("\u060c") || text.endsWith("\u3001");
    return hasComma && text.length() > 1 ? text.substring(0, text.length() - 1) : text;
  }

  /** Whether it is nothing but commas, dashes and similar. */
  static boolean isSeparator(String text) {
    return text.codePoints().allMatch(c -> SEPARATORS.indexOf(c) >= 0);
  }

  /** Whether it is nothing but closing punctuation. */
  static boolean isFollowing(String text) {
    return text.codePoints().allMatch(c -> isMark(c) && !isOpening(c));
  }

  static boolean isCapital(String text) {
    String core = core(text);
    return !core.isEmpty() && Character.toLowerCase(core.codePointAt(0)) != core.codePointAt(0);
  }

  static String capital(String text, Locale locale) {
    return CAPITAL.apply(locale, null, text);
  }

  /** The sentence ends and closing marks of removed words that the word before takes over. */
  static String closing(List<TimedWord> removed) {
    StringBuilder closing = new StringBuilder();
    for (int i = 0; i < removed.size(); i++) {
      String text = removed.get(i).text();
      boolean last = i + 1 == removed.size();
      String after = text.substring(trail(text));
      int pairs =
          Math.min(
              count(before(text), Punctuation::isOpening), count(after, Punctuation::isClosing));
      closing.append(
          without(pairs, after, Punctuation::isClosing, last ? Punctuation::isEnd : c -> false));
    }
    return closing.toString();
  }

  /** The opening marks of removed words that the word after takes over. */
  static String opening(List<TimedWord> removed) {
    StringBuilder opening = new StringBuilder();
    for (TimedWord piece : removed) {
      String before = before(piece.text());
      String after = piece.text().substring(trail(piece.text()));
      int closed = count(after, c -> isClosing(c) || isEnd(c) && hasInverted(before));
      opening.append(without(closed, before, Punctuation::isOpening, c -> false));
    }
    return opening.toString();
  }

  /** The text with punctuation appended, in place of its comma. */
  static String closed(String text, String marks) {
    if (marks.isEmpty()) {
      return text;
    }
    int end = text.length();
    while (end > 0 && SEPARATORS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    String bare = end == 0 ? text : text.substring(0, end);
    boolean ended = count(bare.substring(trail(bare)), Punctuation::isEnd) > 0;
    return bare + (ended ? without(0, marks, Punctuation::isClosing, c -> false) : marks);
  }

  private static String without(int pairs, String marks, IntPredicate paired, IntPredicate also) {
    StringBuilder kept = new StringBuilder();
    int skip = pairs;
    for (int c : marks.codePoints().toArray()) {
      if (paired.test(c) && skip-- <= 0 || also.test(c)) {
        kept.appendCodePoint(c);
      }
    }
    return kept.toString();
  }

  private static String before(String text) {
    return text.substring(0, lead(text));
  }

  private static int lead(String text) {
    int i = 0;
    while (i < text.length() && isMark(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }

  private static int trail(String text) {
    int i = text.length();
    int lead = lead(text);
    while (i > lead && isMark(text.codePointBefore(i))) {
      i -= Character.charCount(text.codePointBefore(i));
    }
    return i;
  }

  private static int count(String marks, IntPredicate kind) {
    return (int) marks.codePoints().filter(kind).count();
  }

  private static boolean hasInverted(String marks) {
    return marks.codePoints().anyMatch(c -> INVERTED.indexOf(c) >= 0);
  }

  private static boolean isEnd(int c) {
    return ENDS.indexOf(c) >= 0;
  }

  private static boolean isOpening(int c) {
    int type = Character.getType(c);
    return type == Character.START_PUNCTUATION
        || type == Character.INITIAL_QUOTE_PUNCTUATION
        || c == '"'
        || INVERTED.indexOf(c) >= 0;
  }

  private static boolean isClosing(int c) {
    int type = Character.getType(c);
    return type == Character.END_PUNCTUATION
        || type == Character.FINAL_QUOTE_PUNCTUATION
        || c == '"';
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.CONNECTOR_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }
}
