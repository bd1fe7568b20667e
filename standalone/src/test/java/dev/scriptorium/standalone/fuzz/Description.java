package dev.scriptorium.standalone.fuzz;

import dev.scriptorium.standalone.fuzz.Call.Parameter;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The calls of an OpenAPI description in {@code docs}. */
final class Description {

  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
  private static final int DEPTH = 8;

  private final Dialect dialect;
  private final Map<?, ?> document;

  private Description(Dialect dialect, Map<?, ?> document) {
    this.dialect = dialect;
    this.document = document;
  }

  static List<Call> calls(Dialect dialect) {
    try (Reader reader = Files.newBufferedReader(Path.of("../docs", dialect.file()))) {
      Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
      return new Description(dialect, map(document)).calls();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Call> calls() {
    List<Call> calls = new ArrayList<>();
    map(document.get("paths"))
        .forEach(
            (path, item) -> {
              for (String method : METHODS) {
                if (map(item).get(method) instanceof Map<?, ?> operation) {
                  calls.add(call(String.valueOf(path), map(item), method, operation));
                }
              }
            });
    calls.sort((one, other) -> one.toString().compareTo(other.toString()));
    return calls;
  }

  private Call call(String path, Map<?, ?> item, String method, Map<?, ?> operation) {
    List<Parameter> parameters = new ArrayList<>();
    for (Map<?, ?> owner : List.of(item, operation)) {
      for (Object parameter : list(owner.get("parameters"))) {
        Map<?, ?> resolved = resolved(parameter);
        parameters.add(
            new Parameter(
                text(resolved.get("name")),
                text(resolved.get("in")),
                Boolean.TRUE.equals(resolved.get("required")),
                schema(resolved.get("schema"), 0)));
      }
    }
    Map<String, Schema> bodies = new LinkedHashMap<>();
    map(resolved(operation.get("requestBody")).get("content"))
        .forEach(
            (type, content) -> bodies.put(text(type), schema(resolved(content).get("schema"), 0)));
    Set<Integer> statuses = new TreeSet<>();
    map(operation.get("responses")).keySet().forEach(s -> statuses.add(Integer.valueOf(text(s))));
    return new Call(dialect, method.toUpperCase(Locale.ROOT), path, parameters, bodies, statuses);
  }

  private Schema schema(@Nullable Object described, int depth) {
    Map<?, ?> schema = resolved(described);
    Object alternatives = schema.get("oneOf") != null ? schema.get("oneOf") : schema.get("anyOf");
    if (alternatives != null && !list(alternatives).isEmpty()) {
      return schema(list(alternatives).getFirst(), depth);
    }
    Map<String, Schema> members = new LinkedHashMap<>();
    Map<Object, Object> properties = new HashMap<>(map(schema.get("properties")));
    for (Object part : list(schema.get("allOf"))) {
      properties.putAll(map(resolved(part).get("properties")));
    }
    List<Schema> items = new ArrayList<>();
    if (depth < DEPTH) {
      properties.keySet().stream()
          .map(String::valueOf)
          .sorted()
          .forEach(name -> members.put(name, schema(properties.get(name), depth + 1)));
      if (schema.get("items") != null) {
        items.add(schema(schema.get("items"), depth + 1));
      }
    }
    Object type = schema.get("type");
    String kind = type instanceof List<?> types ? text(types.getFirst()) : text(type);
    List<String> values =
        new ArrayList<>(list(schema.get("enum")).stream().map(String::valueOf).toList());
    if (schema.get("const") != null) {
      values.add(text(schema.get("const")));
    }
    return new Schema(
        !members.isEmpty() ? "object" : kind.isEmpty() ? "string" : kind,
        text(schema.get("format")),
        values,
        members,
        items);
  }

  private Map<?, ?> resolved(@Nullable Object node) {
    Map<?, ?> map = map(node);
    while (map.get("$ref") instanceof String reference) {
      Object at = document;
      for (String step : reference.substring(2).split("/")) {
        at = map(at).get(step);
      }
      map = map(at);
    }
    return map;
  }

  private static Map<?, ?> map(@Nullable Object node) {
    return node instanceof Map<?, ?> map ? map : Map.of();
  }

  private static List<?> list(@Nullable Object node) {
    return node instanceof List<?> list ? list : List.of();
  }

  private static String text(@Nullable Object node) {
    return node == null ? "" : String.valueOf(node);
  }
}
