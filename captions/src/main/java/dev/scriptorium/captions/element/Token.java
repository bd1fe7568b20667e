package dev.scriptorium.captions.element;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The smallest element.
 *
 * @param interpolated whether its times were computed, not heard
 * @param value lower case
 * @param displayAs as shown
 * @param tags of a sound, what it is; of any token, {@code ENDS_SENTENCE}
 */
public record Token(
    Type type,
    boolean interpolated,
    long startTime,
    long endTime,
    String value,
    String displayAs,
    List<String> tags,
    Map<String, JsonNode> others) {

  /** What a token is. */
  public enum Type {
    WORD,
    PUNCTUATION,
    SOUND
  }
}
