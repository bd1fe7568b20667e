package dev.scriptorium.captions.option;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;

/**
 * Reads option records from JSON. A component {@code forceCase} is the member {@code force_case}.
 *
 * <p>A member that is absent or null leaves the default, and so does an empty text where no text is
 * wanted (docs/contract/cielo24.md, 1.5). Members that no component is named after are ignored: one
 * object may hold the options of several records. Values are not converted: {@code "5"} is not a
 * number.
 */
public final class OptionReader {

  private static final Pattern CAPITAL = Pattern.compile("[A-Z]");
  private static final OptionValues VALUES = new OptionValues();

  private OptionReader() {}

  /**
   * Reads a record.
   *
   * @param options by name; values as JSON has them
   * @param defaults what holds where it has no member; its public canonical constructor may refuse
   *     values with an {@link OptionException}
   * @throws OptionException if a value is of the wrong type or not permitted
   */
  public static <T extends Record> T read(
      Map<String, ? extends @Nullable Object> options, T defaults) {
    return read(VALUES.tree(options), defaults);
  }

  private static <T extends Record> T read(JsonNode named, T defaults) {
    RecordComponent[] components = defaults.getClass().getRecordComponents();
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = value(named, components[i], defaults);
    }
    return made(defaults, components, values);
  }

  /**
   * The members of a JSON object.
   *
   * @throws OptionException if it is not one
   */
  public static Map<String, @Nullable Object> object(String json) {
    return VALUES.object(json);
  }

  /** A value as JSON has it; a text that is no JSON is itself. */
  public static @Nullable Object value(String text) {
    return VALUES.value(text);
  }

  private static @Nullable Object value(
      JsonNode options, RecordComponent component, Record defaults) {
    String name = snakeCase(component.getName());
    JavaType type = VALUES.type(component.getGenericType());
    JsonNode member = options.get(name);
    if (member == null || member.isNull() || isUnset(member, type)) {
      return held(defaults, component);
    }
    try {
      return VALUES.read(member, type);
    } catch (JacksonException e) {
      throw e.getCause() instanceof OptionException refused
          ? refused
          : new OptionException(name, VALUES.problem(member, type));
    }
  }

  /** {@code forceCase} as {@code force_case}. */
  public static String snakeCase(String name) {
    return CAPITAL.matcher(name).replaceAll("_$0").toLowerCase(Locale.ROOT);
  }

  private static boolean isUnset(JsonNode member, JavaType type) {
    return member.isString() && member.stringValue().isEmpty() && !type.hasRawClass(String.class);
  }

  private static @Nullable Object held(Record defaults, RecordComponent component) {
    try {
      return component.getAccessor().invoke(defaults);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot read " + component, e);
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Record> T made(
      T defaults, RecordComponent[] components, @Nullable Object[] values) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = defaults.getClass().getConstructor(types);
      return (T) constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException refusal
          ? refusal
          : new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make " + defaults.getClass(), e);
    }
  }
}
