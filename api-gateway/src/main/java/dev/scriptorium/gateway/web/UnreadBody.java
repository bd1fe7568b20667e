package dev.scriptorium.gateway.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * What a client sends although nobody wants it any more: it is read, so that it sees the answer.
 */
public final class UnreadBody {

  private UnreadBody() {}

  /**
   * Reads and discards it, from the connector: the request's own stream may be closed.
   *
   * @param limit bytes; what comes after them is left
   * @return whether that was all of it
   * @throws IOException the client is gone, or too slow
   */
  public static boolean discard(Request request, long limit) throws IOException {
    Discarded piece = new Discarded();
    long discarded = 0;
    int length = 0;
    while (length >= 0 && discarded < limit) {
      discarded += length;
      length = request.doRead(piece);
    }
    return length < 0;
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
