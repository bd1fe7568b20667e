package dev.scriptorium.captions.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.scriptorium.captions.option.OptionException;
import java.util.List;

/**
 * The characters around a sound. In JSON an array of two strings.
 *
 * @param open one character
 * @param close one character
 */
public record SoundBoundaries(String open, String close) {

  /** {@code [} and {@code ]}. */
  public static final SoundBoundaries SQUARE = new SoundBoundaries("[", "]");

  private static final String NAME = "sound_boundaries";

  public SoundBoundaries {
    if (!isCharacter(open) || !isCharacter(close)) {
      throw new OptionException(NAME, "must be two visible characters");
    }
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static SoundBoundaries of(List<String> pair) {
    if (pair.size() != 2) {
      throw new OptionException(NAME, "must be two characters, not " + pair.size());
    }
    return new SoundBoundaries(pair.get(0), pair.get(1));
  }

  @JsonValue
  List<String> pair() {
    return List.of(open, close);
  }

  private static boolean isCharacter(String text) {
    if (text.isEmpty() || text.codePointCount(0, text.length()) != 1) {
      return false;
    }
    int codePoint = text.codePointAt(0);
    return !Character.isISOControl(codePoint)
        && !Character.isWhitespace(codePoint)
        && Character.getType(codePoint) != Character.SURROGATE;
  }
}
