package dev.scriptorium.common.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/**
 * Wire names of one family of records: constants, never class names.
 *
 * @param <T> what all of the family are
 */
public final class WireTypes<T> {

  private final String namespace;
  private final Map<Class<? extends T>, byte[]> names = new LinkedHashMap<>();
  private final Map<String, Class<? extends T>> classes = new LinkedHashMap<>();
  private final Map<String, ObjectReader> readers = new LinkedHashMap<>();
  private final ObjectWriter writer = WireJson.mapper().writer();

  /**
   * @param namespace what every name of this software begins with: an unknown name in it is a newer
   *     release's
   */
  public WireTypes(String namespace) {
    this.namespace = namespace;
  }

  /** Adds a type under the namespace. */
  public WireTypes<T> with(String name, Class<? extends T> type) {
    names.put(type, CloudEventHeaders.bytes(namespace + name));
    classes.put(namespace + name, type);
    readers.put(namespace + name, WireJson.mapper().readerFor(type));
    return this;
  }

  /**
   * Checks that every record of a sealed family has a name: one without would be found out only
   * when it has happened and is to be written.
   *
   * @param others records of the family that are never written by themselves
   * @throws IllegalStateException naming the records that have none
   */
  public WireTypes<T> complete(Class<T> family, Class<?>... others) {
    Set<Class<?>> missing = records(family).collect(Collectors.toCollection(LinkedHashSet::new));
    missing.removeAll(names.keySet());
    missing.removeAll(Set.of(others));
    if (!missing.isEmpty()) {
      throw new IllegalStateException("without a wire name under " + namespace + ": " + missing);
    }
    return this;
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(WireTypes::records)
        : Stream.of(type);
  }

  /** Every wire name of the family. */
  public Set<String> names() {
    return classes.keySet();
  }

  /** The class that a name stands for. */
  public Class<? extends T> typeOf(String name) {
    Class<? extends T> type = classes.get(name);
    if (type == null) {
      throw unknown(name);
    }
    return type;
  }

  byte[] nameOf(T value) {
    byte[] name = names.get(value.getClass());
    if (name == null) {
      throw new IllegalStateException(value.getClass() + " has no wire name");
    }
    return name;
  }

  /** The wire name of a value. */
  public String textNameOf(T value) {
    return new String(nameOf(value), StandardCharsets.UTF_8);
  }

  /** The JSON of a value. */
  public byte[] write(Object value) {
    return writer.writeValueAsBytes(value);
  }

  /**
   * Reads a value.
   *
   * @throws UnknownTypeException for a name in our namespace that this release does not know
   * @throws UndecodableRecordException for everything else that cannot be read
   */
  public T read(String name, byte[] json) {
    ObjectReader reader = readers.get(name);
    if (reader == null) {
      throw unknown(name);
    }
    try {
      T value = reader.readValue(json);
      if (value == null) {
        throw new UndecodableRecordException("value is null");
      }
      return value;
    } catch (JacksonException e) {
      throw new UndecodableRecordException("value is not a " + name, e);
    }
  }

  private RuntimeException unknown(String name) {
    return name.startsWith(namespace)
        ? new UnknownTypeException(name)
        : new UndecodableRecordException("type is foreign: " + shortened(name));
  }

  private static String shortened(String name) {
    return name.length() <= 100 ? name : name.substring(0, 100) + "...";
  }
}
