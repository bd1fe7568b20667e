package dev.scriptorium.standalone.front;

import dev.scriptorium.standalone.FreePorts;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Listens in place of a gateway, records every request, and responds or breaks off as configured.
 * Plain sockets, because a regular HTTP server cannot break off in the middle.
 */
final class StubGateway implements AutoCloseable {

  /** What happens to a request once it has arrived completely. */
  enum Behavior {
    ANSWER,
    BREAK_OFF
  }

  private final ServerSocket server;
  private final Thread accepting;
  private final String name;
  private final List<String> heads = new CopyOnWriteArrayList<>();
  private volatile boolean ready = true;
  private volatile Behavior manner = Behavior.ANSWER;

  StubGateway(String name) {
    this.name = name;
    try {
      server = new ServerSocket(FreePorts.one(), 100, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    accepting = Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  /** Request lines and headers received, without health checks. */
  List<String> heads() {
    return heads;
  }

  void refuseReadiness() {
    ready = false;
  }

  void acceptReadiness() {
    ready = true;
  }

  void behave(Behavior next) {
    manner = next;
  }

  /**
   * Returns when its port refuses connections. The accepting thread is the last to release the
   * socket: until then the system accepts connections that are never served.
   */
  @Override
  public void close() {
    try {
      server.close();
      accepting.join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      for (String head = readHead(in); !head.isEmpty(); head = readHead(in)) {
        if (head.startsWith("GET /actuator/health/readiness ")) {
          answer(socket, ready ? "200 OK" : "503 Service Unavailable", "");
          continue;
        }
        heads.add(head);
        if (manner == Behavior.BREAK_OFF) {
          return;
        }
        answer(socket, "200 OK", name);
      }
    } catch (IOException e) {
      // The other side disconnected, which this class is for
    }
  }

  private static void answer(Socket socket, String status, String body) throws IOException {
    String answer =
        "HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(status, body.length(), body);
    socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String readHead(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    for (int c = in.read(); c >= 0; c = in.read()) {
      head.append((char) c);
      if (head.length() > 4 && head.substring(head.length() - 4).equals("\r\n\r\n")) {
        return head.toString();
      }
    }
    return "";
  }
}
