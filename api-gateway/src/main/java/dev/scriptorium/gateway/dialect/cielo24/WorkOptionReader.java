package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.common.model.WorkOptions;
import dev.scriptorium.gateway.dialect.cielo24.Cielo24Properties.Limits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The options of a job (docs/contract/cielo24.md, 5.2.15): a JSON object as text, whose values may
 * be texts again; where it lacks an option, a parameter of that name counts. Unknown ones are
 * ignored.
 */
final class WorkOptionReader {

  private static final Set<String> APPROVAL_STEPS = Set.of("TRANSLATION", "RETURN");
  private static final Set<String> APPROVAL_TOOLS = Set.of("AMARA", "CIELO24");
  private static final Set<String> CAMPAIGNS = Set.of("NORMAL", "GENERAL_CONTENT", "TRUE_VERBATIM");
  static final Set<String> PRODUCTS =
      Set.of(
          "PREMIUM",
          "INTERIM_PROFESSIONAL",
          "PROFESSIONAL",
          "SPEAKER_ID",
          "FINAL",
          "MECHANICAL",
          "CUSTOMER_APPROVED_RETURN",
          "CUSTOMER_APPROVED_TRANSLATION");

  private final JsonMapper json;
  private final Limits limits;

  WorkOptionReader(JsonMapper json, Limits limits) {
    this.json = json;
    this.limits = limits;
  }

  /**
   * @throws ApiException they cannot be used
   */
  WorkOptions read(ApiRequest request) {
    Values values = new Values(request, object(request.given("options").orElse("{}")));
    return new WorkOptions(
        notes(values),
        metadata(values),
        values.list("customer_approval_steps", APPROVAL_STEPS),
        values.oneOf("customer_approval_tool", APPROVAL_TOOLS),
        values.list("return_iwp", PRODUCTS),
        analyzed(values),
        values.oneOf("first_pass_campaign", CAMPAIGNS),
        values.flag("speaker_id"),
        values.flag("enable_true_verbatim"),
        values.flag("audio_description"),
        values.flag("on_screen_text"),
        values.flag("music_lyrics"),
        values.flag("custom_special_handling"));
  }

  private String notes(Values values) {
    String notes = values.text("notes").orElse("");
    if (notes.codePointCount(0, notes.length()) > limits.notes()) {
      throw ApiRequest.unusable("notes", "has more than " + limits.notes() + " characters");
    }
    return notes;
  }

  private Map<String, String> metadata(Values values) {
    Map<String, String> metadata = new LinkedHashMap<>();
    String text = values.text("custom_metadata").orElse("{}");
    if (text.length() > limits.metadata()) {
      throw ApiRequest.unusable(
          "custom_metadata", "has more than " + limits.metadata() + " characters");
    }
    object(text)
        .forEachEntry(
            (name, value) -> {
              if (value.isContainer()) {
                throw ApiRequest.unusable("custom_metadata", "must be a dictionary of one level");
              }
              metadata.put(name, value.isNull() ? "" : value.asString());
            });
    return metadata;
  }

  /** One old client sends a boolean here (contract 5.2.15). */
  private static List<String> analyzed(Values values) {
    String name = "generate_media_intelligence_iwp";
    Optional<Boolean> flag =
        values.text(name).flatMap(text -> text.isEmpty() ? Optional.empty() : Syntax.bool(text));
    return flag.map(on -> on ? List.of("FINAL") : List.<String>of())
        .orElseGet(() -> values.list(name, PRODUCTS));
  }

  private JsonNode object(String text) {
    try {
      JsonNode node = json.readTree(text);
      if (node.isString()) {
        node = json.readTree(node.stringValue());
      }
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException e) {
      // Answered below
    }
    throw ApiRequest.unusable("options", "and its dictionaries must be JSON objects");
  }

  /** Options by name, wherever they are. */
  private record Values(ApiRequest request, JsonNode options) {

    Optional<String> text(String name) {
      return inOptions(name)
          .or(
              () ->
                  Aliases.of(name).stream()
                      .map(this::inOptions)
                      .flatMap(Optional::stream)
                      .findFirst())
          .or(() -> request.given(name));
    }

    private Optional<String> inOptions(String name) {
      JsonNode value = options.get(name);
      if (value == null || value.isNull()) {
        return Optional.empty();
      }
      return Optional.of(value.isContainer() ? value.toString() : value.asString());
    }

    boolean flag(String name) {
      return text(name)
          .filter(text -> !text.isEmpty())
          .map(
              text -> Syntax.bool(text).orElseThrow(() -> notListed(name, Set.of("true", "false"))))
          .orElse(false);
    }

    String oneOf(String name, Set<String> values) {
      String value = text(name).orElse("");
      if (!value.isEmpty() && !values.contains(value)) {
        throw notListed(name, values);
      }
      return value;
    }

    List<String> list(String name, Set<String> values) {
      List<String> elements = text(name).map(Syntax::list).orElse(List.of());
      if (!values.containsAll(elements)) {
        throw notListed(name, values);
      }
      return elements.stream().distinct().toList();
    }

    private static ApiException notListed(String name, Set<String> values) {
      return ApiException.of(
          ErrorType.INVALID_OPTION,
          name + " must be of " + String.join(", ", values.stream().sorted().toList()));
    }
  }
}
