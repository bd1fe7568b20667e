package dev.scriptorium.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scriptorium.gateway.web.WebProperties.AccessLog;
import dev.scriptorium.gateway.web.WebProperties.Cors;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.util.unit.DataSize;

/** A server that rejects every upload, and a client that sends all of it before it reads. */
class DiscardLimitTest {

  private static final int LIMIT = 6_000_000;

  /** More than the limit and what lies in the buffers of the sockets. */
  private static final int TOO_MUCH = 60_000_000;

  private static WebServer server;

  @BeforeAll
  static void start() {
    TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
    new WebConfiguration()
        .gatewayServer(
            new Errors(List.of(new AnyPath()), new RetryAfter(Duration.ofSeconds(5))),
            new WebProperties(
                AccessLog.OFF,
                DataSize.ofBytes(LIMIT),
                List.of(),
                new Cors(List.of(), Duration.ofMinutes(30))))
        .customize(factory);
    server =
        factory.getWebServer(
            context -> context.addServlet("rejecting", new Rejecting()).addMapping("/*"));
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Expect: 100-continue\r\n"})
  void up_to_the_limit_the_client_sees_the_response(String header) throws IOException {
    assertThat(upload(LIMIT, header)).startsWith("HTTP/1.1 400");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Expect: 100-continue\r\n"})
  void above_the_limit_the_connection_is_closed(String header) {
    assertThatThrownBy(() -> upload(TOO_MUCH, header)).isInstanceOf(IOException.class);
  }

  private static String upload(int size, String header) throws IOException {
    try (Socket socket = new Socket("localhost", server.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: " + size + "\r\n" + header + "\r\n")
              .getBytes(StandardCharsets.UTF_8));
      byte[] piece = new byte[100_000];
      for (int sent = 0; sent < size; sent += piece.length) {
        out.write(piece);
      }
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static final class Rejecting extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
      response.setStatus(400);
    }
  }

  private static final class AnyPath implements DialectErrors {
    @Override
    public boolean covers(String path) {
      return true;
    }

    @Override
    public boolean coversTheRest() {
      return true;
    }

    @Override
    public ErrorReply reply(int status) {
      return new ErrorReply(status, "text/plain", "no");
    }
  }
}
