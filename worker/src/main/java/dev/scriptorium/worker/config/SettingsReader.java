package dev.scriptorium.worker.config;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads records of settings from environment variables, by the rule of docs/settings.md: {@code
 * scriptorium.worker.media.longest} is {@code SCRIPTORIUM_WORKER_MEDIA_LONGEST}.
 */
public final class SettingsReader {

  private static final Pattern DURATION = Pattern.compile("(\\d{1,12})(ms|s|m|h|d)");

  private final Map<String, String> environment;

  public SettingsReader(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * @throws IllegalArgumentException if a variable has a value that cannot be used; its message
   *     names the variable
   */
  public <R extends Record> R read(Class<R> type) {
    String prefix =
        Objects.requireNonNull(type.getAnnotation(Settings.class), type.getName()).value();
    RecordComponent[] components = type.getRecordComponents();
    Object[] values =
        Arrays.stream(components).map(component -> value(prefix, component)).toArray();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(
          "Settings " + prefix + ": " + e.getCause().getMessage(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object value(String prefix, RecordComponent component) {
    String variable = variable(prefix + "." + component.getName());
    String text = environment.get(variable);
    if (text == null) {
      text = Objects.requireNonNull(component.getAnnotation(Default.class), variable).value();
    }
    try {
      return convert(text.strip(), component.getType());
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new IllegalArgumentException("Setting " + variable + ": " + e.getMessage(), e);
    }
  }

  private static String variable(String name) {
    return name.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT);
  }

  private static Object convert(String text, Class<?> type) {
    if (type == String.class) {
      return text;
    }
    if (type == int.class) {
      return Integer.parseInt(text);
    }
    if (type == long.class) {
      return Long.parseLong(text);
    }
    if (type == Duration.class) {
      return duration(text);
    }
    if (type == Secret.class) {
      return new Secret(text);
    }
    if (type.isEnum()) {
      return constant(text, type);
    }
    if (type == ByteSize.class) {
      return ByteSize.parse(text);
    }
    if (type == Path.class) {
      return Path.of(text);
    }
    if (type == List.class) {
      return text.isEmpty() ? List.of() : List.of(text.split("\\s*,\\s*"));
    }
    throw new IllegalStateException("No way to read a setting of " + type);
  }

  private static Object constant(String text, Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.toString().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "must be one of " + Arrays.toString(type.getEnumConstants())));
  }

  private static Duration duration(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("No duration: " + text);
    }
    long number = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }
}
