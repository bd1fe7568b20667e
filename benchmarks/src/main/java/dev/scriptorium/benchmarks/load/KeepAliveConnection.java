package dev.scriptorium.benchmarks.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One HTTP/1.1 connection that asks and waits for the answer. It understands as much as its server
 * needs: answers with {@code Content-Length}.
 */
final class KeepAliveConnection implements AutoCloseable {

  private static final int TIMEOUT_MS = 30_000;
  private static final byte[] OK = "HTTP/1.1 200".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private byte[] buffer = new byte[16 * 1024];
  private int filled;

  KeepAliveConnection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(TIMEOUT_MS);
    in = socket.getInputStream();
    out = socket.getOutputStream();
  }

  /**
   * Sends a request and reads its answer whole.
   *
   * @throws IOException also for every status but 200
   */
  void exchange(byte[] request) throws IOException {
    out.write(request);
    filled = 0;
    var headEnd = readHead();
    var length = contentLength(headEnd);
    fill(headEnd + length);
    if (!startsWith(OK, 0)) {
      throw new IOException(
          "Not answered with 200:\n"
              + new String(buffer, 0, Math.min(filled, 1_000), StandardCharsets.UTF_8));
    }
  }

  private int readHead() throws IOException {
    var searched = 0;
    while (true) {
      fill(filled + 1);
      for (var i = Math.max(searched, 3); i < filled; i++) {
        if (buffer[i] == '\n'
            && buffer[i - 1] == '\r'
            && buffer[i - 2] == '\n'
            && buffer[i - 3] == '\r') {
          return i + 1;
        }
      }
      searched = filled;
    }
  }

  /** Reads until at least so many bytes are there. */
  private void fill(int wanted) throws IOException {
    if (wanted > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(wanted, 2 * buffer.length));
    }
    while (filled < wanted) {
      var read = in.read(buffer, filled, buffer.length - filled);
      if (read < 0) {
        throw new EOFException("The server closed the connection");
      }
      filled += read;
    }
  }

  private int contentLength(int headEnd) throws IOException {
    for (var i = 0; i < headEnd; i++) {
      if (buffer[i] == '\n' && startsWith(LENGTH, i + 1)) {
        return number(i + 1 + LENGTH.length);
      }
    }
    throw new IOException(
        "No Content-Length:\n" + new String(buffer, 0, headEnd, StandardCharsets.UTF_8));
  }

  private int number(int from) {
    var value = 0;
    for (var i = from; buffer[i] != '\r'; i++) {
      if (buffer[i] != ' ') {
        value = 10 * value + buffer[i] - '0';
      }
    }
    return value;
  }

  private boolean startsWith(byte[] text, int at) {
    for (var i = 0; i < text.length; i++) {
      var c = buffer[at + i];
      if (c != text[i] && (c < 'A' || c > 'Z' || c + 32 != text[i])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
