package dev.scriptorium.gateway.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.juli.logging.Log;
import org.apache.juli.logging.LogFactory;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
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

  /** From the connector: the request's own stream is closed by now. */
  private void discard(org.apache.coyote.Request request) {
    Discarded piece = new Discarded();
    try {
      long discarded = 0;
      int length = 0;
      while (length >= 0 && discarded < limit) {
        discarded += length;
        length = request.doRead(piece);
      }
    } catch (IOException e) {
      LOG.debug("The client disconnected or is too slow", e);
    }
  }

  /** Receives what was read. */
  private static final class Discarded implements ApplicationBufferHandler {

    private ByteBuffer piece = ByteBuffer.allocate(0);

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
      piece = buffer;
    }

    @Override
    public ByteBuffer getByteBuffer() {
      return piece;
    }

    @Override
    public void expand(int size) {}
  }
}
