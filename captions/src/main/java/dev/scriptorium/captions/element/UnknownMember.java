package dev.scriptorium.captions.element;

import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads any value so that it can be written back unchanged, numbers with all digits. */
final class UnknownMember {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonParser parser;
  private final ElementListLimits limits;
  private final Function<String, RuntimeException> stop;
  private int values;

  UnknownMember(
      JsonParser parser, ElementListLimits limits, Function<String, RuntimeException> stop) {
    this.parser = parser;
    this.limits = limits;
    this.stop = stop;
  }

  /** Recursion is no deeper than the parser's own limit of nesting. */
  JsonNode read() {
    if (++values > limits.unknowns()) {
      throw stop.apply("more than %d values in unknown members".formatted(limits.unknowns()));
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> NODES.stringNode(ValidText.of(parser.getString()));
      case VALUE_NUMBER_INT -> number();
      case VALUE_NUMBER_FLOAT -> decimal();
      case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(parser.getBooleanValue());
      default -> NODES.nullNode();
    };
  }

  private JsonNode number() {
    return switch (parser.getNumberType()) {
      case INT -> NODES.numberNode(parser.getIntValue());
      case LONG -> NODES.numberNode(parser.getLongValue());
      default -> NODES.numberNode(parser.getBigIntegerValue());
    };
  }

  /** Jackson has no exception of its own for an exponent that no {@code BigDecimal} can have. */
  private JsonNode decimal() {
    try {
      return NODES.numberNode(parser.getDecimalValue());
    } catch (ArithmeticException | NumberFormatException e) {
      throw stop.apply("is too large or too small a number");
    }
  }

  private ObjectNode object() {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = ValidText.of(parser.currentName());
      parser.nextToken();
      object.set(name, read());
    }
    return object;
  }

  private ArrayNode array() {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(read());
    }
    return array;
  }
}
