package dev.scriptorium.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.worker.config.Default;
import dev.scriptorium.worker.config.Settings;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** {@code docs/settings.md} has a row for each setting: property, variable, default. */
class SettingsTest {

  private static final Path FILE = Path.of("../docs/settings.md");
  private static final Pattern ROW =
      Pattern.compile("^\\| `(scriptorium\\.[^`]+)` \\| `([^`]+)` \\| ([^|]*) \\|.*");

  /**
   * @param defaultValue null where none is declared
   */
  private record Setting(String name, @Nullable String defaultValue) {
    String variable() {
      return name.toUpperCase(Locale.ROOT).replace('.', '_').replace("-", "");
    }
  }

  private record Row(String variable, String defaultValue) {}

  @Test
  void every_setting_has_a_row_and_every_row_is_a_setting() throws IOException {
    assertThat(rows().keySet())
        .as("settings in docs/settings.md; add or remove a row there")
        .containsExactlyInAnyOrderElementsOf(settings().keySet());
  }

  @Test
  void every_row_names_the_variable_and_the_default() throws IOException {
    Map<String, Row> rows = rows();
    settings()
        .forEach(
            (name, setting) -> {
              Row row = rows.get(name);
              assertThat(row).as(name).isNotNull();
              assertThat(row.variable()).isEqualTo(setting.variable());
              assertThat(row.defaultValue()).as(name).isEqualTo(shown(setting, row));
            });
  }

  /** Where the code has no default, any words but a value will do. */
  private static String shown(Setting setting, Row row) {
    String value = setting.defaultValue();
    if (value == null) {
      return row.defaultValue().replace("`", "");
    }
    return value.isEmpty() ? "empty" : "`" + value + "`";
  }

  private static Map<String, Row> rows() throws IOException {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (String line : Files.readAllLines(FILE)) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        rows.put(row.group(1), new Row(row.group(2), row.group(3)));
      }
    }
    return rows;
  }

  private static Map<String, Setting> settings() {
    ClassPathScanningCandidateComponentProvider scanner =
        new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    scanner.addIncludeFilter(new AnnotationTypeFilter(Settings.class));
    Map<String, Setting> settings = new TreeMap<>();
    scanner.findCandidateComponents("dev.scriptorium").stream()
        .map(candidate -> String.valueOf(candidate.getBeanClassName()))
        .map(SettingsTest::load)
        .forEach(type -> collect(prefix(type), type, settings));
    assertThat(settings).isNotEmpty();
    return settings;
  }

  /** The worker's settings are read without Spring. */
  private static String prefix(Class<?> type) {
    Settings ofWorker = type.getAnnotation(Settings.class);
    return ofWorker == null
        ? type.getAnnotation(ConfigurationProperties.class).value()
        : ofWorker.value();
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void collect(String prefix, Class<?> type, Map<String, Setting> settings) {
    RecordComponent[] components = type.getRecordComponents();
    Parameter[] parameters = canonicalConstructor(type).getParameters();
    for (int i = 0; i < components.length; i++) {
      String name = prefix + "." + dashed(components[i].getName());
      Default ofWorker = components[i].getAnnotation(Default.class);
      if (ofWorker != null) {
        settings.put(name, new Setting(name, ofWorker.value()));
      } else if (components[i].getType().isRecord()) {
        collect(name, components[i].getType(), settings);
      } else {
        String annotated = defaultValue(parameters[i]);
        settings.put(
            name,
            new Setting(name, annotated == null ? ofConstructor(type, components[i]) : annotated));
      }
    }
  }

  private static Constructor<?> canonicalConstructor(Class<?> type) {
    try {
      return type.getDeclaredConstructor(
          Stream.of(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every record has one", e);
    }
  }

  private static @Nullable String defaultValue(Parameter parameter) {
    DefaultValue value = parameter.getAnnotation(DefaultValue.class);
    return value == null ? null : String.join(",", value.value());
  }

  /** The default that a record's constructor puts in the place of null; null if it has none. */
  private static @Nullable String ofConstructor(Class<?> type, RecordComponent component) {
    Object[] nothing =
        Stream.of(type.getRecordComponents())
            .map(RecordComponent::getType)
            .map(each -> each.isPrimitive() ? Array.get(Array.newInstance(each, 1), 0) : null)
            .toArray();
    try {
      Constructor<?> constructor = canonicalConstructor(type);
      constructor.setAccessible(true);
      component.getAccessor().setAccessible(true);
      Object value = component.getAccessor().invoke(constructor.newInstance(nothing));
      return value instanceof Duration duration ? duration.toSeconds() + "s" : text(value);
    } catch (InvocationTargetException e) {
      return null;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable String text(@Nullable Object value) {
    if (value instanceof Map<?, ?> map && map.isEmpty()) {
      return "";
    }
    return value == null ? null : value.toString();
  }

  private static String dashed(String camelCase) {
    return camelCase.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
