package dev.scriptorium.captions.text;

import org.jspecify.annotations.Nullable;

/**
 * One word of what is to be shown, after all text options but those that need to know lines: what
 * stands between two spaces (in a language with spaces), its punctuation included; or a sound.
 *
 * @param start in ms
 * @param end in ms, after {@code start}
 * @param text as it is to be shown, not blank; a sound's has its boundaries
 * @param sound the tag of what is heard, for example {@code MUSIC}, if this is a sound; null for
 *     speech
 * @param endsSentence whether a sentence ends with it
 * @param speaker who says it; null if unknown
 * @param speakerChange whether somebody else begins to speak with it
 */
public record SpokenWord(
    long start,
    long end,
    String text,
    @Nullable String sound,
    boolean endsSentence,
    @Nullable SpeakerLabel speaker,
    boolean speakerChange) {

  /**
   * Who speaks.
   *
   * @param id the element list's id of the speaker
   * @param prefix what a speaker change puts before the text, with all options applied, for example
   *     {@code >> John Doe:}; empty if nothing
   */
  public record SpeakerLabel(int id, String prefix) {}
}
