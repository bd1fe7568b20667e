package dev.scriptorium.captions.element;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** Reads one object: member by member, what is not known of it to be kept. */
abstract class ObjectDecoder<T> {

  /** The time of what has none; only where it can be found otherwise. */
  static final long NO_TIME = -1;

  protected final ElementCursor in;
  private final List<String> present = new ArrayList<>();
  private final Map<String, JsonNode> others = new LinkedHashMap<>();

  ObjectDecoder(ElementCursor in) {
    this.in = in;
  }

  /** Null if it is not an object, which has been reported then. */
  final @Nullable T read() {
    if (in.parser().currentToken() != JsonToken.START_OBJECT) {
      in.fault("must be an object");
      in.parser().skipChildren();
      return null;
    }
    while (in.parser().nextToken() != JsonToken.END_OBJECT) {
      String name = in.parser().currentName();
      in.parser().nextToken();
      present.add(name);
      member(name);
    }
    return made();
  }

  /** Takes the value of a member, or leaves it to {@link #other}. */
  protected abstract void member(String name);

  protected abstract T made();

  protected final void other(String name) {
    others.put(ValidText.of(name), in.unknown().read());
  }

  protected final Map<String, JsonNode> others() {
    return others.isEmpty() ? Map.of() : others;
  }

  /** A required member; an error in its value has been reported already. */
  protected final <V> V needed(@Nullable V value, String name, V instead) {
    if (value == null && (in.isTolerant() || !present.contains(name))) {
      in.fault("lacks a usable " + name);
    }
    return value == null ? instead : value;
  }

  /** A member that is required, but can be found otherwise. */
  protected final <V> V expected(@Nullable V value, String name, V instead) {
    if (value == null && !present.contains(name)) {
      in.flaw("lacks " + name);
    }
    return value == null ? instead : value;
  }
}
