package dev.scriptorium.captions.element;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Every word, sound and punctuation mark of a medium with its times (docs/contract/cielo24.md, 8).
 * Times are whole milliseconds from the beginning of the medium.
 *
 * @param version of the schema
 * @param language an RFC 5646 tag, or what was found in its place
 * @param segments in order; may be empty
 * @param speakers may be empty
 * @param keywords by lower-case term
 * @param topics by lower-case term
 * @param entities by lower-case term
 * @param others members that this release does not know, kept for the way back; as in every record
 *     of this package
 */
public record ElementList(
    int version,
    long startTime,
    long endTime,
    String language,
    List<Segment> segments,
    List<Speaker> speakers,
    Map<String, Term> keywords,
    Map<String, Term> topics,
    Map<String, Term> entities,
    Map<String, JsonNode> others) {}
