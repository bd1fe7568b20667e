package dev.scriptorium.standalone.fuzz;

import java.util.List;
import java.util.Map;

/**
 * What a value may be, as far as values are made from it.
 *
 * @param type string, integer, number, boolean, array or object
 * @param values if only these are allowed
 * @param members of an object, by name
 * @param items of an array
 */
record Schema(
    String type,
    String format,
    List<String> values,
    Map<String, Schema> members,
    List<Schema> items) {

  boolean is(String name) {
    return type.equals(name);
  }
}
