package dev.scriptorium.captions.element;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A keyword, topic or entity.
 *
 * @param displayName null: as its key
 * @param url an external resource; null if none
 * @param timeRanges when it is mentioned; need not coincide with tokens
 */
public record Term(
    @Nullable String displayName,
    @Nullable String url,
    List<TimeRange> timeRanges,
    Map<String, JsonNode> others) {

  /** From and to, in ms. */
  public record TimeRange(long startTime, long endTime, Map<String, JsonNode> others) {

    public TimeRange(long startTime, long endTime) {
      this(startTime, endTime, Map.of());
    }
  }
}
