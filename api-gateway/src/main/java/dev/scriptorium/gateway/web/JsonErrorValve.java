package dev.scriptorium.gateway.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.ExceptionUtils;
import org.jspecify.annotations.Nullable;

/**
 * Renders errors that Tomcat itself detects (malformed request lines, too large headers). Never
 * HTML.
 */
final class JsonErrorValve extends ErrorReportValve {

  private final Errors errors;

  JsonErrorValve(Errors errors) {
    this.errors = errors;
    setAsyncSupported(true);
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable fault) {
    int status = response.getStatus();
    // No error, already committed, or the client is gone: as in Tomcat's own valve.
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    try {
      response.resetBuffer();
      errors.answer(request.getRequestURI(), status, response.getResponse());
      response.finishResponse();
    } catch (IOException | IllegalStateException e) {
      ExceptionUtils.handleThrowable(e);
    }
  }
}
