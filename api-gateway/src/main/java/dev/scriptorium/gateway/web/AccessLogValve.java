package dev.scriptorium.gateway.web;

import java.io.CharArrayWriter;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.AbstractAccessLogValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line per request, including those that never reach a dialect; secrets are masked. */
final class AccessLogValve extends AbstractAccessLogValve {

  private static final Logger LOG = LoggerFactory.getLogger("scriptorium.access");

  @Override
  public void log(Request request, Response response, long nanoseconds) {
    LOG.info(
        "{} {} {} {} {} bytes {} ms",
        request.getRemoteAddr(),
        request.getMethod(),
        SecretMask.target(request.getRequestURI(), request.getQueryString()),
        response.getStatus(),
        response.getBytesWritten(false),
        TimeUnit.NANOSECONDS.toMillis(nanoseconds));
  }

  @Override
  protected void log(CharArrayWriter line) {
    throw new UnsupportedOperationException("Lines are written by the other method");
  }
}
