package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.gateway.web.StrictText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names and values of one part of a request (its query, its body), in order. */
final class Pairs {

  private final int limit;
  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private int count;

  /**
   * @param limit maximum number of pairs
   */
  Pairs(int limit) {
    this.limit = limit;
  }

  /**
   * @throws ApiException there are too many, or the text cannot be stored
   */
  void add(String name, String value) {
    if (++count > limit) {
      throw ApiException.of(ErrorType.INVALID_QUERY, "More than " + limit + " parameters");
    }
    if (!StrictText.isClean(name) || !StrictText.isClean(value)) {
      throw ApiException.of(
          ErrorType.INVALID_QUERY, "A parameter contains NUL or is not well-formed text");
    }
    values.computeIfAbsent(name, n -> new ArrayList<>(1)).add(value);
  }

  /** All values of a name, in order; empty if there is none. */
  List<String> of(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** All of them, in order. */
  Map<String, List<String>> all() {
    return Collections.unmodifiableMap(values);
  }

  /** Values of name[0], name[1], ... or name[], in order. */
  List<String> indexed(String name) {
    List<String> found = new ArrayList<>(of(name + "[]"));
    for (int i = 0; i < limit; i++) {
      List<String> element = of(name + "[" + i + "]");
      if (element.isEmpty()) {
        break;
      }
      found.addAll(element);
    }
    return found;
  }
}
