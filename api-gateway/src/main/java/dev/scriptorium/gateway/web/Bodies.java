package dev.scriptorium.gateway.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.util.unit.DataSize;

/**
 * Reads bodies of requests other than uploads, with a limit per body and a limit of memory for all
 * bodies being received, however slowly they arrive. Dialects read bodies here and never through
 * {@code getParameter}.
 */
public final class Bodies {

  /** Bytes per request that are not counted: nearly all requests need no more. */
  private static final int FREE = 16 * 1024;

  private final int limit;
  private final long room;
  private final AtomicLong taken = new AtomicLong();

  /**
   * @param limit maximum body
   * @param room memory for all bodies being received, not counting the first 16 KB of each
   */
  public Bodies(DataSize limit, DataSize room) {
    this.limit = Math.toIntExact(limit.toBytes());
    this.room = room.toBytes();
  }

  /**
   * The whole body; empty if there is none.
   *
   * @throws BodyTooLargeException it is larger than the limit
   * @throws BusyException there is no room for it now
   * @throws IOException the client disconnected or is too slow
   */
  public byte[] read(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > limit) {
      throw new BodyTooLargeException(limit);
    }
    InputStream body = request.getInputStream();
    byte[] first = body.readNBytes(FREE);
    if (first.length > limit) {
      throw new BodyTooLargeException(limit);
    }
    return first.length < FREE ? first : withRest(first, body);
  }

  private byte[] withRest(byte[] first, InputStream body) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream(2 * FREE);
    whole.writeBytes(first);
    long mine = 0;
    try {
      while (true) {
        byte[] piece = body.readNBytes(FREE);
        if (whole.size() + piece.length > limit) {
          throw new BodyTooLargeException(limit);
        }
        mine += piece.length;
        if (taken.addAndGet(piece.length) > room) {
          throw new BusyException("Too many large requests at the same time; try again later");
        }
        whole.writeBytes(piece);
        if (piece.length < FREE) {
          return whole.toByteArray();
        }
      }
    } finally {
      taken.addAndGet(-mine);
    }
  }
}
