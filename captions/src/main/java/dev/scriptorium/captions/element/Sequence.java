package dev.scriptorium.captions.element;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Tokens written without space between them: a word and its punctuation.
 *
 * @param tokens in order; may be empty
 */
public record Sequence(
    long startTime, long endTime, List<Token> tokens, Map<String, JsonNode> others) {}
