package dev.scriptorium.gateway.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The query of a request. */
public final class Query {

  private Query() {}

  /**
   * The values of a parameter, in their order.
   *
   * @throws UndecodableQueryException the query, not only this parameter, cannot be decoded, or a
   *     value is not text that can be stored
   */
  public static List<String> values(HttpServletRequest request, String name) {
    String[] values;
    try {
      values = request.getParameterValues(name);
    } catch (IllegalStateException e) {
      // How Tomcat reports a query that cannot be decoded. Its message cites values: not a cause
      throw new UndecodableQueryException();
    }
    List<String> found = values == null ? List.of() : List.of(values);
    if (!found.stream().allMatch(StrictText::isClean)) {
      throw new UndecodableQueryException();
    }
    return found;
  }
}
