package dev.scriptorium.standalone.robustness;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request whose body a test sends piece by piece. */
final class RawUpload implements AutoCloseable {

  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)\r\n");

  private final Socket socket;
  private final OutputStream out;

  private RawUpload(Socket socket) throws IOException {
    this.socket = socket;
    this.out = socket.getOutputStream();
  }

  /**
   * Sends the head.
   *
   * @param lines the request line, and headers
   */
  static RawUpload begin(int port, String... lines) throws IOException {
    RawUpload upload = new RawUpload(new Socket("127.0.0.1", port));
    String head = String.join("\r\n", lines) + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    upload.send(head.getBytes(StandardCharsets.US_ASCII));
    return upload;
  }

  void send(byte[] bytes) throws IOException {
    send(bytes, 0, bytes.length);
  }

  void send(byte[] bytes, int from, int to) throws IOException {
    out.write(bytes, from, to - from);
    out.flush();
  }

  /** The response: its status line, headers and body. A refusal may leave the connection open. */
  String answer() throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder answer = new StringBuilder();
    while (answer.indexOf("\r\n\r\n") < 0) {
      answer.append((char) next(in));
    }
    Matcher length = LENGTH.matcher(answer);
    for (int left = length.find() ? Integer.parseInt(length.group(1)) : 0; left > 0; left--) {
      answer.append((char) next(in));
    }
    return answer.toString();
  }

  private static int next(InputStream in) throws IOException {
    int next = in.read();
    if (next < 0) {
      throw new EOFException();
    }
    return next;
  }

  /** Breaks off. */
  @Override
  public void close() throws IOException {
    socket.close();
  }
}
