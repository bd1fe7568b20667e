package dev.scriptorium.gateway.dialect.textking;

import dev.scriptorium.gateway.web.StrictJson;
import dev.scriptorium.gateway.web.StrictText;
import java.nio.charset.CharacterCodingException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON of this dialect: strict input, snake_case output with explicit nulls. */
final class TextkingJson {

  private static final JsonMapper MAPPER =
      StrictJson.mapper()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build();

  private TextkingJson() {}

  /** Serializes a response. */
  static byte[] write(Object answer) {
    return MAPPER.writeValueAsBytes(answer);
  }

  /** Parses a body that must be one JSON object in UTF-8. */
  static RequestObject read(byte[] body) {
    JsonNode tree;
    try {
      tree = MAPPER.readTree(text(body));
    } catch (JacksonException e) {
      throw new TextkingFault(FaultCode.MALFORMED_JSON, "The body is not valid JSON" + place(e));
    }
    if (tree instanceof ObjectNode object) {
      return new RequestObject(object);
    }
    throw new TextkingFault(FaultCode.MALFORMED_JSON, "The body must be one JSON object");
  }

  /** Jackson itself would detect UTF-16, and accept encoded surrogates and overlong forms. */
  private static String text(byte[] body) {
    try {
      String text = StrictText.utf8(body);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new TextkingFault(FaultCode.MALFORMED_JSON, "The body is not valid UTF-8");
    }
  }

  private static String place(JacksonException e) {
    return e.getLocation() == null
        ? ""
        : " (line "
            + e.getLocation().getLineNr()
            + ", column "
            + e.getLocation().getColumnNr()
            + ")";
  }
}
