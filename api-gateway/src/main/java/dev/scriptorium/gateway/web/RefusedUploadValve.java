package dev.scriptorium.gateway.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.juli.logging.Log;
import org.apache.juli.logging.LogFactory;
import org.springframework.util.unit.DataSize;

/**
 * Lets a client that sends {@code Expect: 100-continue} and then its body, although the request was
 * rejected, see the response. Tomcat discards the rest of any other body, but with this one it
 * closes the connection at once, which a client that is still writing sees as a broken pipe.
 */
final class RefusedUploadValve extends ValveBase {

  private static final Log LOG = LogFactory.getLog(RefusedUploadValve.class);
  private static final int FIRST_ERROR = 400;

  private final long limit;

  /**
   * @param limit maximum that is read and discarded
   */
  RefusedUploadValve(DataSize limit) {
    super(true);
    this.limit = limit.toBytes();
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    getNext().invoke(request, response);
    if (response.getStatus() >= FIRST_ERROR
        && request.getCoyoteRequest().hasExpectation()
        && !request.isAsync()) {
      // Says "Connection: close", too: who does not send the body must not use it for another
      // request
      response.finishResponse();
      discard(request.getCoyoteRequest());
    }
  }

  private void discard(org.apache.coyote.Request request) {
    try {
      UnreadBody.discard(request, limit);
    } catch (IOException e) {
      LOG.debug("The client disconnected or is too slow", e);
    }
  }
}
