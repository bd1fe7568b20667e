package dev.scriptorium.standalone.demo;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The response to a request.
 *
 * @param request method and path, without parameters
 * @param location header {@code Location}
 */
record Response(String request, int status, JsonNode body, @Nullable String location) {

  Response mustHaveStatus(int expected) {
    if (status != expected) {
      throw new DemoFailure(
          "%s returned %d instead of %d: %s".formatted(request, status, expected, body));
    }
    return this;
  }

  /** The text of a required field. */
  String text(String field) {
    return Optional.ofNullable(body.get(field))
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue)
        .orElseThrow(() -> new DemoFailure("%s has no %s: %s".formatted(request, field, body)));
  }

  /** The text of a field, which must be one of these. */
  String text(String field, List<String> expected) {
    var text = text(field);
    if (!expected.contains(text)) {
      throw new DemoFailure(
          "%s: %s is %s instead of %s"
              .formatted(request, field, text, String.join(" or ", expected)));
    }
    return text;
  }
}
