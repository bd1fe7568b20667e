package dev.scriptorium.captions.element;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One sentence of one speaker.
 *
 * @param speakerChange whether somebody else begins to speak with it
 * @param speakerId of one of the list's speakers; null if not known
 * @param sequences in order; may be empty
 */
public record Segment(
    boolean speakerChange,
    @Nullable Integer speakerId,
    long startTime,
    long endTime,
    List<Sequence> sequences,
    Map<String, JsonNode> others) {}
