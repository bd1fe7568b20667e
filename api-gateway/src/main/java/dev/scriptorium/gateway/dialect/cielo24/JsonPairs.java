package dev.scriptorium.gateway.dialect.cielo24;

import java.io.StringWriter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the members of a JSON object: scalars as their text, lists and objects as their JSON; null
 * is absent.
 */
final class JsonPairs {

  private final JsonMapper json;

  JsonPairs(JsonMapper json) {
    this.json = json;
  }

  /**
   * @throws ApiException it is not a JSON object
   */
  void read(String text, Pairs into) {
    try (JsonParser parser = json.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw malformed();
      }
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        member(parser, into);
      }
      if (parser.nextToken() != null) {
        throw malformed();
      }
    } catch (JacksonException e) {
      throw malformed();
    }
  }

  private void member(JsonParser parser, Pairs into) {
    String name = parser.currentName();
    JsonToken token = parser.nextToken();
    if (token.isStructStart()) {
      into.add(name, structure(parser));
    } else if (token != JsonToken.VALUE_NULL) {
      into.add(name, parser.getString());
    }
  }

  private String structure(JsonParser parser) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = json.createGenerator(text)) {
      generator.copyCurrentStructure(parser);
    }
    return text.toString();
  }

  private static ApiException malformed() {
    return ApiException.of(ErrorType.INVALID_QUERY, "The body is not a well-formed JSON object");
  }
}
