package dev.scriptorium.gateway;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The OpenAPI description of a dialect in {@code docs}, parsed as far as the tests need it. */
public final class OpenApi {

  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private final Object document;

  private OpenApi(Object document) {
    this.document = document;
  }

  /** Parses a file of {@code docs}. */
  public static OpenApi read(String name) {
    try (Reader reader = Files.newBufferedReader(Path.of("../docs", name))) {
      return new OpenApi(new Yaml(new SafeConstructor(new LoaderOptions())).load(reader));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every operation, like {@code GET /v1/projects}. */
  public Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    map(at("paths"))
        .forEach(
            (path, item) ->
                map(item).keySet().stream()
                    .map(String::valueOf)
                    .filter(METHODS::contains)
                    .forEach(
                        method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path)));
    return operations;
  }

  /** The enumeration at a path of keys. */
  public List<String> values(String... path) {
    if (at(path) instanceof List<?> values) {
      return values.stream().map(String::valueOf).toList();
    }
    throw new AssertionError("no list at " + String.join(".", path));
  }

  /** The names of the members at a path of keys. */
  public Set<String> members(String... path) {
    return map(at(path)).keySet().stream()
        .map(String::valueOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** References that do not resolve. */
  public List<String> brokenReferences() {
    List<String> broken = new ArrayList<>();
    collectBroken(document, broken);
    return broken;
  }

  private void collectBroken(Object node, List<String> broken) {
    if (node instanceof Map<?, ?> map) {
      if (map.get("$ref") instanceof String reference
          && at(reference.substring("#/".length()).split("/", -1)) == null) {
        broken.add(reference);
      }
      map.values().forEach(child -> collectBroken(child, broken));
    } else if (node instanceof List<?> list) {
      list.forEach(child -> collectBroken(child, broken));
    }
  }

  private @Nullable Object at(String... path) {
    Object node = document;
    for (String step : path) {
      node = node instanceof Map<?, ?> map ? map.get(step) : null;
    }
    return node;
  }

  private static Map<?, ?> map(@Nullable Object node) {
    if (node instanceof Map<?, ?> map) {
      return map;
    }
    throw new AssertionError("no object: " + node);
  }
}
