package dev.scriptorium.captions.text;

import org.jspecify.annotations.Nullable;

/**
 * A word on its way to be shown.
 *
 * @param start in ms
 * @param end in ms, after {@code start}
 * @param text not blank
 * @param sound the tag; null for speech
 * @param sentence its number; a sentence's pieces stand together
 */
record Piece(long start, long end, String text, @Nullable String sound, int sentence, Turn turn) {

  /**
   * What one speaker says before another begins.
   *
   * @param number in the list; one more than that of the turn before
   * @param speaker the list's id; negative for somebody it does not name; null if nobody is known
   * @param changes how often the list has said, up to here, that another begins to speak
   */
  record Turn(int number, @Nullable Integer speaker, int changes) {}

  Piece withText(String newText) {
    return newText.equals(text) ? this : new Piece(start, end, newText, sound, sentence, turn);
  }

  Piece with(String newText, long newStart, long newEnd) {
    return new Piece(newStart, newEnd, newText, sound, sentence, turn);
  }

  boolean isSound() {
    return sound != null;
  }
}
