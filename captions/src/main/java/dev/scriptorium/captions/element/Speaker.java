package dev.scriptorium.captions.element;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who speaks; or, by custom with id 0, the sound effects.
 *
 * @param name may be empty
 * @param gender as found, in upper case; may be empty
 */
public record Speaker(int id, String name, String gender, Map<String, JsonNode> others) {}
