package dev.scriptorium.gateway.dialect.textking;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Query parameters of a request; unknown ones are ignored. */
final class QueryParameters {

  private static final Pattern INTEGER = Pattern.compile("[0-9]{1,10}");

  private final HttpServletRequest request;

  QueryParameters(HttpServletRequest request) {
    this.request = request;
  }

  /** A parameter that may be given once; null if absent. */
  @Nullable String single(String name) {
    String[] values = values(name);
    if (values == null) {
      return null;
    }
    if (values.length > 1) {
      throw invalid(name, "must be given once only");
    }
    return values[0];
  }

  int integer(String name, int least, int most, int otherwise) {
    String text = single(name);
    if (text == null) {
      return otherwise;
    }
    long value = INTEGER.matcher(text).matches() ? Long.parseLong(text) : -1;
    if (value < least || value > most) {
      throw invalid(name, "must be an integer from " + least + " to " + most);
    }
    return (int) value;
  }

  static TextkingFault invalid(String name, String rule) {
    return new TextkingFault(FaultCode.INVALID_PARAMETER, "Parameter '" + name + "' " + rule, name);
  }

  private String @Nullable [] values(String name) {
    try {
      return request.getParameterValues(name);
    } catch (IllegalStateException e) {
      // How Tomcat reports a query that cannot be decoded
      throw new TextkingFault(FaultCode.MALFORMED_REQUEST, "The query cannot be decoded");
    }
  }
}
