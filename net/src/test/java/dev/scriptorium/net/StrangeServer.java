package dev.scriptorium.net;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;

/** A server on loopback that answers as it is told, byte by byte. */
final class StrangeServer implements AutoCloseable {

  /** What it does with a request. It may take its time: closing the server ends it. */
  interface Answer {
    void to(List<String> request, OutputStream out) throws IOException, InterruptedException;
  }

  /** What a client begins with that expects TLS. */
  private static final int TLS_HANDSHAKE = 0x16;

  private final ServerSocket listener;
  private final Answer answer;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final List<List<String>> requests = new CopyOnWriteArrayList<>();
  private final List<Thread> threads = new CopyOnWriteArrayList<>();

  private StrangeServer(ServerSocket listener, Answer answer) {
    this.listener = listener;
    this.answer = answer;
    start(this::accept);
  }

  static StrangeServer start(Answer answer) throws IOException {
    return start(ServerSocketFactory.getDefault(), answer);
  }

  static StrangeServer start(ServerSocketFactory sockets, Answer answer) throws IOException {
    return new StrangeServer(
        sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress()), answer);
  }

  /** One that sends this, then closes. */
  static StrangeServer sending(String response) throws IOException {
    return start((request, out) -> send(out, response));
  }

  static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  /** Waits until the server is closed. */
  static void hang() throws InterruptedException {
    Thread.currentThread().join();
  }

  private void start(Runnable task) {
    threads.add(Thread.ofVirtual().start(task));
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        open.add(socket);
        start(() -> serve(socket));
      }
    } catch (IOException e) {
      // Closed
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      List<String> request = read(socket);
      requests.add(request);
      answer.to(request, socket.getOutputStream());
    } catch (IOException | InterruptedException e) {
      // The client went away, or the server is closed
    }
  }

  private static List<String> read(Socket socket) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    List<String> lines = new ArrayList<>();
    reader.mark(1);
    if (reader.read() == TLS_HANDSHAKE) {
      return lines;
    }
    reader.reset();
    String line = reader.readLine();
    while (line != null && !line.isEmpty()) {
      lines.add(line);
      line = reader.readLine();
    }
    return lines;
  }

  int port() {
    return listener.getLocalPort();
  }

  /** An URL of it by its address. */
  String url(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  /** Connections that were made. */
  int connections() {
    return threads.size() - 1;
  }

  /** The lines of each request so far. */
  List<List<String>> requests() {
    return requests;
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : open) {
      socket.close();
    }
    threads.forEach(Thread::interrupt);
  }
}
