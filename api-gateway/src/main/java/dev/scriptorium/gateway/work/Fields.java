package dev.scriptorium.gateway.work;

import dev.scriptorium.common.id.Ids;
import dev.scriptorium.gateway.web.StrictJson;
import dev.scriptorium.gateway.web.StrictText;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A JSON object of a request, validated member by member; unknown members are ignored. */
final class Fields {

  private static final JsonMapper MAPPER = StrictJson.mapper().build();

  private final ObjectNode object;
  private final String place;

  private Fields(ObjectNode object, String place) {
    this.object = object;
    this.place = place;
  }

  /** A body that must be one JSON object in UTF-8. */
  static Fields of(byte[] body) {
    JsonNode tree;
    try {
      tree = MAPPER.readTree(StrictText.utf8(body));
    } catch (JacksonException | CharacterCodingException e) {
      throw WorkFault.invalid("The body is not valid JSON in UTF-8");
    }
    if (tree instanceof ObjectNode object) {
      return new Fields(object, "");
    }
    throw WorkFault.invalid("The body must be one JSON object");
  }

  private @Nullable JsonNode value(String name) {
    JsonNode value = object.get(name);
    return value == null || value.isNull() ? null : value;
  }

  private JsonNode required(String name) {
    JsonNode value = value(name);
    if (value == null) {
      throw invalid(name, "is required");
    }
    return value;
  }

  /** A string of 1 to so many characters. */
  String text(String name, int longest) {
    return checked(name, required(name), longest);
  }

  /** The same, or null if it is absent or empty. */
  @Nullable String optionalText(String name, int longest) {
    JsonNode value = value(name);
    return value == null || value.isString() && value.stringValue().isEmpty()
        ? null
        : checked(name, value, longest);
  }

  private String checked(String name, JsonNode value, int longest) {
    String text = value.isString() ? value.stringValue() : "";
    if (text.isEmpty() || text.length() > longest || !StrictText.isClean(text)) {
      throw invalid(name, "must be a string of 1 to " + longest + " characters");
    }
    return text;
  }

  UUID id(String name) {
    JsonNode value = required(name);
    return Optional.of(value)
        .filter(JsonNode::isString)
        .flatMap(text -> Ids.parseDashed(text.stringValue()))
        .orElseThrow(() -> invalid(name, "must be a UUID"));
  }

  /** A whole number within bounds. */
  int number(String name, int least, int most) {
    return (int) longNumber(name, least, most);
  }

  long longNumber(String name, long least, long most) {
    JsonNode value = required(name);
    if (!value.isIntegralNumber()
        || !value.canConvertToLong()
        || value.longValue() < least
        || value.longValue() > most) {
      throw invalid(name, "must be a whole number from " + least + " to " + most);
    }
    return value.longValue();
  }

  /** A number from 0 to 1; null if it is absent. */
  @Nullable Double share(String name) {
    JsonNode value = value(name);
    if (value == null) {
      return null;
    }
    double share = value.isNumber() ? value.doubleValue() : -1;
    if (!(share >= 0 && share <= 1)) {
      throw invalid(name, "must be a number from 0 to 1");
    }
    return share;
  }

  boolean truth(String name) {
    JsonNode value = required(name);
    if (!value.isBoolean()) {
      throw invalid(name, "must be true or false");
    }
    return value.booleanValue();
  }

  /** One of an enumeration, in any case. */
  <E extends Enum<E>> E one(String name, Class<E> type) {
    return known(name, type)
        .orElseThrow(
            () ->
                invalid(
                    name,
                    "must be one of "
                        + String.join(
                            ", ", Stream.of(type.getEnumConstants()).map(Enum::name).toList())));
  }

  /** The same; empty if a newer release may know it. */
  <E extends Enum<E>> Optional<E> known(String name, Class<E> type) {
    String text = text(name, 100).toUpperCase(Locale.ROOT);
    return Stream.of(type.getEnumConstants()).filter(each -> each.name().equals(text)).findFirst();
  }

  /** Strings; empty if it is absent. */
  List<String> texts(String name, int most, int longest) {
    List<String> texts = new ArrayList<>();
    for (JsonNode each : array(name, value(name), most)) {
      texts.add(checked(name, each, longest));
    }
    return texts;
  }

  /** Objects; required, may be empty. */
  List<Fields> objects(String name, int most) {
    List<Fields> objects = new ArrayList<>();
    for (JsonNode each : array(name, required(name), most)) {
      if (!(each instanceof ObjectNode member)) {
        throw invalid(name, "must be an array of objects");
      }
      objects.add(new Fields(member, place + name + "[" + objects.size() + "]."));
    }
    return objects;
  }

  /** An object; null if it is absent. */
  @Nullable Fields object(String name) {
    JsonNode value = value(name);
    if (value == null) {
      return null;
    }
    if (value instanceof ObjectNode member) {
      return new Fields(member, place + name + ".");
    }
    throw invalid(name, "must be an object");
  }

  private List<JsonNode> array(String name, @Nullable JsonNode value, int most) {
    if (value == null) {
      return List.of();
    }
    if (!value.isArray() || value.size() > most) {
      throw invalid(name, "must be an array of at most " + most);
    }
    List<JsonNode> elements = new ArrayList<>();
    value.forEach(elements::add);
    return elements;
  }

  private WorkFault invalid(String name, String rule) {
    return WorkFault.invalid("'" + place + name + "' " + rule);
  }
}
