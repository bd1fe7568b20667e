package dev.scriptorium.captions.layout;

import dev.scriptorium.captions.text.WordSpacing;

/** Whether words are separated by a space. */
final class Spacing {

  private static final int FIRST_WITHOUT = 0x0e00;

  private Spacing() {}

  static boolean isBetween(String before, String after) {
    return !WordSpacing.between(before, after).isEmpty();
  }

  /** Also where there is none between words: Thai has one, and its neighbours; Chinese has not. */
  static boolean isBetweenSentences(String before, String after) {
    return within(after.codePointAt(0), FIRST_WITHOUT, 0x17ff) || isBetween(before, after);
  }

  /** Whether a script without spaces is on either side. */
  static boolean isWithout(String text, int offset) {
    return isWithout(text.codePointBefore(offset)) || isWithout(text.codePointAt(offset));
  }

  private static boolean isWithout(int c) {
    return c >= FIRST_WITHOUT
        && WordSpacing.between(Character.toString(c), Character.toString(c)).isEmpty();
  }

  private static boolean within(int c, int first, int last) {
    return first <= c && c <= last;
  }
}
