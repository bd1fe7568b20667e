package dev.scriptorium.gateway.dialect.textking;

import dev.scriptorium.common.id.Ids;
import dev.scriptorium.gateway.web.StrictText;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request body: attributes by name, validated when read. Null and absent are equivalent
 * (docs/contract/textking.md, 9.3); unknown attributes are ignored.
 */
final class RequestObject {

  private final ObjectNode object;

  RequestObject(ObjectNode object) {
    this.object = object;
  }

  /** The value of any type; null if it is null or absent. */
  @Nullable JsonNode value(String field) {
    JsonNode value = object.get(field);
    return value == null || value.isNull() ? null : value;
  }

  /** A string as sent; null if it is null or absent. */
  @Nullable String text(String field, int maxLength) {
    JsonNode value = value(field);
    return value == null ? null : checkedText(field, value, maxLength);
  }

  /** A string that is either absent or not empty. */
  @Nullable String nonEmptyText(String field, int maxLength) {
    String text = text(field, maxLength);
    if (text != null && text.isEmpty()) {
      throw invalid(field, "must not be empty");
    }
    return text;
  }

  /** Whether the empty string was given, which clears an optional attribute. */
  boolean isEmptyText(String field) {
    JsonNode value = value(field);
    return value != null && value.isString() && value.stringValue().isEmpty();
  }

  /** An id; null if it is null, absent or empty. */
  @Nullable UUID id(String field) {
    JsonNode value = value(field);
    if (value == null || isEmptyText(field)) {
      return null;
    }
    if (!value.isString()) {
      throw invalid(field, "must be a UUID");
    }
    return Ids.parseDashed(value.stringValue()).orElseThrow(() -> invalid(field, "must be a UUID"));
  }

  /** A boolean; null if it is null or absent. */
  @Nullable Boolean truth(String field) {
    JsonNode value = value(field);
    if (value == null) {
      return null;
    }
    if (!value.isBoolean()) {
      throw invalid(field, "must be true or false");
    }
    return value.booleanValue();
  }

  /** A required value. */
  static <T> T required(String field, @Nullable T value) {
    if (value == null) {
      throw new TextkingFault(FaultCode.MISSING_FIELD, "'" + field + "' is required", field);
    }
    return value;
  }

  static TextkingFault invalid(String field, String rule) {
    return new TextkingFault(FaultCode.INVALID_FIELD, "'" + field + "' " + rule, field);
  }

  private static String checkedText(String field, JsonNode value, int maxLength) {
    if (!value.isString()) {
      throw invalid(field, "must be a string");
    }
    String text = value.stringValue();
    if (text.length() > maxLength) {
      throw invalid(field, "must not be longer than " + maxLength + " characters");
    }
    if (!StrictText.isClean(text)) {
      throw invalid(field, "must not contain NUL characters or lone surrogates");
    }
    return text;
  }
}
