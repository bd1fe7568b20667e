package dev.scriptorium.gateway.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * What every response says unless its handler says otherwise: that browsers must not guess its
 * type, and that nobody may store it, because most responses have personal content.
 */
final class AnswerHeadersValve extends ValveBase {

  static final String SNIFFING = "X-Content-Type-Options";
  static final String NO_SNIFFING = "nosniff";
  static final String STORING = "Cache-Control";
  static final String NO_STORING = "no-store";

  AnswerHeadersValve() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    response.setHeader(SNIFFING, NO_SNIFFING);
    response.setHeader(STORING, NO_STORING);
    getNext().invoke(request, response);
  }
}
