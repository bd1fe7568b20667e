package dev.scriptorium.captions.element;

import java.util.Arrays;
import java.util.Optional;

/** What a token's tags may say (docs/contract/cielo24.md, 3). */
public enum SoundTag {
  UNKNOWN,
  INAUDIBLE,
  CROSSTALK,
  MUSIC,
  NOISE,
  LAUGH,
  COUGH,
  FOREIGN,
  BLANK_AUDIO,
  APPLAUSE,
  BLEEP,
  /** No sound: the token ends a sentence. */
  ENDS_SENTENCE;

  /** The tag of this name, if there is one. */
  public static Optional<SoundTag> named(String name) {
    return Arrays.stream(values()).filter(tag -> tag.name().equals(name)).findAny();
  }
}
