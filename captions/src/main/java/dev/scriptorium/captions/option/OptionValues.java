package dev.scriptorium.captions.option;

import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/** The values of options: JSON to Java without any conversion, and what to say of others. */
final class OptionValues {

  private static final int LONGEST_SHOWN = 40;
  private static final TypeReference<Map<String, @Nullable Object>> MEMBERS =
      new TypeReference<>() {};

  private final JsonMapper mapper =
      JsonMapper.builder()
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
          .withCoercionConfig(
              LogicalType.Textual,
              texts ->
                  texts
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail))
          .build();

  ObjectNode tree(Map<String, ? extends @Nullable Object> options) {
    try {
      return mapper.valueToTree(options);
    } catch (JacksonException e) {
      throw new OptionException("options", "must be values of JSON");
    }
  }

  Map<String, @Nullable Object> object(String json) {
    try {
      Map<String, @Nullable Object> members = JsonMapper.shared().readValue(json, MEMBERS);
      if (members != null) {
        return members;
      }
    } catch (JacksonException e) {
      throw new OptionException("options", "must be a JSON object");
    }
    throw new OptionException("options", "must be a JSON object");
  }

  @Nullable Object value(String text) {
    try {
      return JsonMapper.shared().readValue(text, Object.class);
    } catch (JacksonException e) {
      return text;
    }
  }

  JavaType type(Type type) {
    return mapper.constructType(type);
  }

  Object read(JsonNode value, JavaType type) {
    return mapper.treeToValue(value, type);
  }

  String problem(JsonNode value, JavaType type) {
    String shown = value.toString();
    String excerpt =
        shown.length() <= LONGEST_SHOWN ? shown : shown.substring(0, LONGEST_SHOWN) + "...";
    return "must be %s, not %s".formatted(wanted(type), excerpt);
  }

  private String wanted(JavaType type) {
    Class<?> raw = type.getRawClass();
    if (raw == boolean.class || raw == Boolean.class) {
      return "true or false";
    }
    if (raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class) {
      return "a whole number";
    }
    if (raw == String.class) {
      return "a text";
    }
    if (raw.isEnum()) {
      return "one of " + names(raw);
    }
    return type.isCollectionLikeType() ? "a list, each " + wanted(type.getContentType()) : "valid";
  }

  private String names(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> mapper.convertValue(constant, String.class))
        .collect(Collectors.joining(", "));
  }
}
