package dev.scriptorium.standalone.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A call as it is described.
 *
 * @param path with names in braces
 * @param bodies schemas by content type
 * @param statuses that are described
 */
record Call(
    Dialect dialect,
    String method,
    String path,
    List<Parameter> parameters,
    Map<String, Schema> bodies,
    Set<Integer> statuses) {

  /**
   * A parameter.
   *
   * @param in path, query, header or cookie
   */
  record Parameter(String name, String in, boolean required, Schema schema) {}

  boolean isLogin() {
    return path.equals("/api/account/login");
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
