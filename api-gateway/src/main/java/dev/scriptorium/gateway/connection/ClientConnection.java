package dev.scriptorium.gateway.connection;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What a connection is doing, and since when it has been waiting for its client. Times are those of
 * {@link System#nanoTime}.
 */
final class ClientConnection {

  /** What has to arrive, or be taken by the client, within the time limit. */
  static final int PIECE = 64 * 1024;

  /** Not waiting for the client. */
  static final long BUSY = -1;

  private enum Stage {
    /** Between two requests. */
    IDLE,
    /** Until the head of a request is complete. A new connection begins here. */
    HEAD,
    /** From there until the response has been sent and the body has been read. */
    REQUEST
  }

  private final SocketChannel channel;
  private Stage stage = Stage.HEAD;
  private long waitingSince;
  private long headSince;
  private long pieceSince;
  private long counted;
  private boolean ended;
  private @Nullable NioSocketWrapper socket;
  private @Nullable Request request;
  private @Nullable Response response;

  ClientConnection(SocketChannel channel, long now) {
    this.channel = channel;
    this.waitingSince = now;
    this.headSince = now;
  }

  /** Bytes of a request have arrived. */
  synchronized void receives(NioSocketWrapper wrapper, long now) {
    socket = wrapper;
    if (stage == Stage.IDLE) {
      stage = Stage.HEAD;
      headSince = now;
    }
  }

  /** The head of a request is complete. */
  synchronized void begins(Request begun, Response answer, long now) {
    stage = Stage.REQUEST;
    request = begun;
    response = answer;
    pieceSince = now;
    counted = 0;
  }

  /** The response has been sent, and nothing more is read of the request. */
  synchronized void ends(long now) {
    stage = Stage.IDLE;
    request = null;
    response = null;
    waitingSince = now;
  }

  /** Since how many nanoseconds it has been waiting for its client, or {@link #BUSY}. */
  synchronized long waiting(long now) {
    if (ended) {
      return BUSY;
    }
    return stage == Stage.REQUEST ? waitingForPiece(now) : now - waitingSince;
  }

  /** Whether the client has had more time than it may take, in nanoseconds. */
  synchronized boolean isOverdue(long now, long headTimeout, long pieceTimeout) {
    return switch (stage) {
      // The server closes it after its keep-alive timeout
      case IDLE -> false;
      case HEAD -> !ended && now - headSince > headTimeout;
      case REQUEST -> !ended && waitingForPiece(now) > pieceTimeout;
    };
  }

  private long waitingForPiece(long now) {
    Request current = request;
    Response answer = response;
    if (current == null || answer == null) {
      return BUSY;
    }
    boolean waits = !current.isFinished() || isWriteBlocked();
    long moved = current.getBytesRead() + answer.getContentWritten();
    if (!waits || moved - counted >= PIECE) {
      counted = moved;
      pieceSince = now;
    }
    return waits ? now - pieceSince : BUSY;
  }

  private boolean isWriteBlocked() {
    return socket != null && socket.interestOpsHas(SelectionKey.OP_WRITE);
  }

  boolean isOpen() {
    return channel.isOpen();
  }

  /** Whether it is open and has not been ended. */
  synchronized boolean isLive() {
    return !ended && channel.isOpen();
  }

  /**
   * Ends it as if the client had stopped sending, or reading if that is what it had to do: whatever
   * thread waits for the client sees that and releases what belongs to the connection.
   */
  synchronized void end() {
    ended = true;
    try {
      channel.shutdownInput();
      if (request != null && request.isFinished()) {
        channel.shutdownOutput();
      }
    } catch (IOException e) {
      // Closed meanwhile
    }
  }
}
