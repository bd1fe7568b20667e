package dev.scriptorium.captions.text;

import org.jspecify.annotations.Nullable;

/**
 * A word with its time while text options are applied.
 *
 * @param start in ms
 * @param end in ms, after {@code start}
 * @param text not blank
 * @param sound the tag; null for speech
 * @param sentence its number; the words of a sentence are consecutive
 */
record TimedWord(
    long start, long end, String text, @Nullable String sound, int sentence, Turn turn) {

  /**
   * The speech of one speaker until another begins.
   *
   * @param number in the list; one more than that of the turn before
   * @param speaker the list's id; negative for somebody it does not name; null if nobody is known
   * @param changes how often the list has said, up to here, that another begins to speak
   */
  record Turn(int number, @Nullable Integer speaker, int changes) {}

  TimedWord withText(String newText) {
    return newText.equals(text) ? this : new TimedWord(start, end, newText, sound, sentence, turn);
  }

  TimedWord with(String newText, long newStart, long newEnd) {
    return new TimedWord(newStart, newEnd, newText, sound, sentence, turn);
  }

  boolean isSound() {
    return sound != null;
  }
}
