package dev.scriptorium.standalone.front;

import dev.scriptorium.standalone.FreePorts;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** HAProxy with the configuration of the cluster, as a process on a free port. */
final class Front implements AutoCloseable {

  private final Process process;
  private final int port;

  private Front(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** The HAProxy program, if installed. */
  static Optional<Path> program() {
    return Arrays.stream((System.getenv("PATH") + ":/usr/sbin").split(File.pathSeparator))
        .map(directory -> Path.of(directory, "haproxy"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Front before(int firstGateway, int secondGateway) throws IOException {
    return start(firstGateway, secondGateway, Map.of());
  }

  /**
   * @param port of HTTPS
   * @param pem the certificate, and its key
   */
  static Front withTls(int firstGateway, int secondGateway, int port, Path pem) throws IOException {
    return start(
        firstGateway,
        secondGateway,
        Map.of("TLS_PEM", pem.toString(), "FRONT_TLS_BIND", "127.0.0.1:" + port));
  }

  private static Front start(int firstGateway, int secondGateway, Map<String, String> variables)
      throws IOException {
    int port = FreePorts.one();
    Path configuration = Path.of("..", "docker", "front", "haproxy.cfg").toAbsolutePath();
    ProcessBuilder command =
        new ProcessBuilder(
                program().orElseThrow().toString(), "-db", "-f", configuration.toString())
            .redirectErrorStream(true)
            .redirectOutput(new File("target/front.log"));
    command.environment().put("GATEWAY_1", "127.0.0.1:" + firstGateway);
    command.environment().put("GATEWAY_2", "127.0.0.1:" + secondGateway);
    command.environment().put("FRONT_BIND", "127.0.0.1:" + port);
    command.environment().putAll(variables);
    return new Front(command.start(), port);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  Connection connect() throws IOException {
    return new Connection(new Socket(InetAddress.getLoopbackAddress(), port));
  }

  /** Sends one request on a new connection. */
  String ask(String target) throws IOException {
    try (Connection connection = connect()) {
      return connection.ask(target);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A client's keep-alive connection; targets are sent exactly as given. */
  static final class Connection implements AutoCloseable {
    private final Socket socket;

    private Connection(Socket socket) throws IOException {
      this.socket = socket;
      socket.setSoTimeout(20_000);
    }

    /** The whole response, head and body; empty if the connection was closed without one. */
    String ask(String target, String... headers) throws IOException {
      StringBuilder request = new StringBuilder("GET " + target + " HTTP/1.1\r\nHost: host:99\r\n");
      for (String header : headers) {
        request.append(header).append("\r\n");
      }
      return send(request.append("\r\n").toString());
    }

    String send(String bytes) throws IOException {
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      StringBuilder head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        int c = socket.getInputStream().read();
        if (c < 0) {
          return head.toString();
        }
        head.append((char) c);
      }
      int length =
          head.toString()
              .lines()
              .filter(line -> line.toLowerCase().startsWith("content-length:"))
              .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
              .findFirst()
              .orElse(0);
      byte[] body = socket.getInputStream().readNBytes(length);
      return head + new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
