package dev.scriptorium.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.events.AliasEvent;

/**
 * What code generators get wrong is in no description (each of these rules stands for a client that
 * did not work).
 */
class OpenApiRulesTest {

  static Stream<Path> descriptions() throws IOException {
    return Files.list(Path.of("../docs"))
        .filter(file -> file.getFileName().toString().matches("openapi-.*\\.yaml"))
        .sorted();
  }

  @ParameterizedTest
  @MethodSource("descriptions")
  void no_generator_stumbles(Path description) throws IOException {
    assertThat(violations(Files.readString(description))).isEmpty();
  }

  @Test
  void violations_are_found() {
    assertThat(violations("a: &x {type: string}\nb: *x")).containsExactly("a YAML alias");
    assertThat(violations("s: {oneOf: [{type: string}]}")).containsExactly("/s: oneOf");
    assertThat(violations("s: {type: [string, number]}")).containsExactly("/s: several types");
    assertThat(violations("s: {type: boolean, const: true}"))
        .containsExactly("/s: a constant boolean");
    assertThat(violations("s: {type: array}")).containsExactly("/s: an array without items");
    assertThat(violations("s: {properties: {userId: {}, user_id: {}}}"))
        .containsExactly("/s: user_id is named like another member");
    assertThat(violations("s: {properties: {n: {type: [string, 'null']}}}")).isEmpty();
  }

  private static List<String> violations(String text) {
    List<String> found = new ArrayList<>();
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    try (Reader events = new StringReader(text)) {
      StreamSupport.stream(yaml.parse(events).spliterator(), false)
          .filter(AliasEvent.class::isInstance)
          .forEach(alias -> found.add("a YAML alias"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    collect(yaml.load(text), "", found);
    return found;
  }

  private static void collect(Object node, String path, List<String> found) {
    if (node instanceof Map<?, ?> map) {
      check(map, path, found);
      map.forEach((name, child) -> collect(child, path + "/" + name, found));
    } else if (node instanceof List<?> list) {
      list.forEach(child -> collect(child, path, found));
    }
  }

  private static void check(Map<?, ?> schema, String path, List<String> found) {
    for (String combination : List.of("oneOf", "anyOf", "allOf")) {
      if (schema.get(combination) instanceof List<?>) {
        found.add(path + ": " + combination);
      }
    }
    Object type = schema.get("type");
    if (type instanceof List<?> types
        && types.stream().filter(each -> !"null".equals(each)).count() > 1) {
      found.add(path + ": several types");
    }
    if ("boolean".equals(type) && schema.containsKey("const")) {
      found.add(path + ": a constant boolean");
    }
    if ("array".equals(type) && !schema.containsKey("items")) {
      found.add(path + ": an array without items");
    }
    if (schema.get("properties") instanceof Map<?, ?> members) {
      Set<String> names = new HashSet<>();
      for (Object member : members.keySet()) {
        String name = String.valueOf(member);
        if (!names.add(name.replace("_", "").toLowerCase(Locale.ROOT))) {
          found.add(path + ": " + name + " is named like another member");
        }
      }
    }
  }
}
