package dev.scriptorium.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.util.unit.DataSize;

/** A server for ten connections, and clients that hold more than that open. Its time is ours. */
class ClientConnectionsTest {

  private static final int LIMIT = 10;
  private static final int PATIENCE_MILLIS = 60_000;
  private static final String HEAD = "GET /ok HTTP/1.1\r\nHost: x\r\nX";
  private static final String BODY =
      "POST /read HTTP/1.1\r\nHost: x\r\nContent-Length: 900000\r\n\r\n{";
  private static final String LEFT =
      "POST /ok HTTP/1.1\r\nHost: x\r\nContent-Length: 900000\r\n\r\n{";
  private static final String CHUNKS =
      "POST /read HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nffff\r\nab";

  private final AtomicLong time = new AtomicLong();
  private final Servlet servlet = new Servlet();
  private final List<Socket> sockets = new ArrayList<>();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private ClientConnections connections;
  private WebServer server;

  @BeforeEach
  void start() {
    ConnectionProperties settings =
        new ConnectionProperties(
            LIMIT, DataSize.ofKilobytes(160), Duration.ofSeconds(20), Duration.ofSeconds(30));
    connections = new ClientConnections(settings.limit(0), settings, meters, time::get);
    TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
    new ConnectionConfiguration().boundedServer(connections).customize(factory);
    // So that no other timeout closes what ours should
    factory.addConnectorCustomizers(
        connector -> connector.setProperty("connectionTimeout", "600000"));
    server = factory.getWebServer(context -> context.addServlet("s", servlet).addMapping("/*"));
    server.start();
  }

  @AfterEach
  void stop() throws IOException {
    servlet.hold.countDown();
    for (Socket socket : sockets) {
      socket.close();
    }
    server.stop();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", HEAD, BODY, CHUNKS, LEFT})
  void whoever_has_waited_longest_makes_room_for_a_new_connection(String unfinished)
      throws IOException {
    List<Socket> waiting = new ArrayList<>();
    for (int i = 0; i < 3 * LIMIT; i++) {
      time.addAndGet(1_000_000);
      waiting.add(open(unfinished));
    }
    assertThat(statusOf(open("GET /ok HTTP/1.1\r\nHost: x\r\n\r\n"))).contains(" 200 ");

    for (Socket first : waiting.subList(0, 2 * LIMIT)) {
      assertThat(isClosed(first)).isTrue();
    }
    assertThat(
            meters.counter("scriptorium.gateway.connections.closed", "reason", "crowded").count())
        .isEqualTo(2 * LIMIT + 1);
  }

  @Test
  void what_is_being_processed_is_not_cut_off() throws IOException {
    Socket busy = open("GET /hold HTTP/1.1\r\nHost: x\r\n\r\n");
    await(() -> servlet.holding.getCount() == 0);
    for (int i = 0; i < 3 * LIMIT; i++) {
      time.addAndGet(Duration.ofMinutes(1).toNanos());
      open(HEAD);
    }
    connections.closeOverdue();
    servlet.hold.countDown();

    assertThat(statusOf(busy)).contains(" 200 ");
  }

  @Test
  void a_connection_that_has_been_served_waits_from_then_on() throws IOException {
    Socket served = open("");
    List<Socket> waiting = new ArrayList<>();
    for (int i = 1; i < LIMIT; i++) {
      time.addAndGet(1_000_000);
      waiting.add(open(HEAD));
    }
    time.addAndGet(1_000_000);
    send(served, "GET /ok HTTP/1.1\r\nHost: x\r\n\r\n");
    assertThat(statusOf(served)).contains(" 200 ");

    time.addAndGet(1_000_000);
    open(HEAD);
    assertThat(isClosed(waiting.getFirst())).isTrue();
    send(served, "GET /ok HTTP/1.1\r\nHost: x\r\n\r\n");
    assertThat(statusOf(served)).contains(" 200 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {HEAD, BODY, CHUNKS, LEFT})
  void a_request_that_arrives_byte_by_byte_is_too_slow_in_all(String begin) throws IOException {
    Socket slow = open(begin);
    if (begin.equals(LEFT)) {
      assertThat(statusOf(slow)).contains(" 200 ");
    }
    await(
        () -> {
          try {
            time.addAndGet(Duration.ofSeconds(5).toNanos());
            slow.getOutputStream().write('a');
          } catch (IOException e) {
            return true;
          }
          connections.closeOverdue();
          return false;
        });
    assertThat(meters.counter("scriptorium.gateway.connections.closed", "reason", "slow").count())
        .isEqualTo(1);
  }

  @Test
  void a_body_that_moves_may_take_longer() throws IOException {
    Socket upload = open(BODY);
    for (int i = 1; i <= 5; i++) {
      send(upload, "a".repeat(ClientConnection.PIECE));
      long received = 1L + i * ClientConnection.PIECE;
      await(() -> servlet.received.get() == received);
      connections.closeOverdue();
      time.addAndGet(Duration.ofSeconds(25).toNanos());
    }
    connections.closeOverdue();
    send(upload, "a".repeat(900_000 - 1 - 5 * ClientConnection.PIECE));

    assertThat(statusOf(upload)).contains(" 200 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GARBAGE\r\n\r\n",
        "POST /ok HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n"
      })
  void a_request_that_cannot_be_read_is_answered_and_closed(String request) throws IOException {
    Socket socket = open(request);
    // Less than the server's own timeout
    socket.setSoTimeout(PATIENCE_MILLIS / 3);

    assertThat(statusOf(socket)).contains("HTTP/1.1 ");
    assertThat(isClosed(socket)).isTrue();
  }

  @Test
  void a_client_that_does_not_read_its_response_is_too_slow() throws IOException {
    open("GET /endless HTTP/1.1\r\nHost: x\r\n\r\n");
    // Before, it would be a head that takes too long
    await(() -> servlet.holding.getCount() == 0);
    await(
        () -> {
          connections.closeOverdue();
          time.addAndGet(Duration.ofSeconds(4).toNanos());
          return servlet.broken.get();
        });
  }

  private Socket open(String begin) throws IOException {
    Socket socket = new Socket("127.0.0.1", server.getPort());
    sockets.add(socket);
    socket.setSoTimeout(PATIENCE_MILLIS);
    await(() -> accepted() == sockets.size());
    send(socket, begin);
    return socket;
  }

  private double accepted() {
    return meters.get("scriptorium.gateway.connections.accepted").functionCounter().count();
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String statusOf(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return "closed after " + head;
      }
      head.append((char) next);
    }
    return head.toString();
  }

  /** Whether the server closes it, with or without a response. */
  private static boolean isClosed(Socket socket) {
    try {
      socket.getInputStream().readAllBytes();
      return true;
    } catch (java.net.SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("time is up").isLessThan(deadline);
      LockSupport.parkNanos(100_000);
    }
  }

  private static final class Servlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient CountDownLatch holding = new CountDownLatch(1);
    private final transient CountDownLatch hold = new CountDownLatch(1);
    private final AtomicLong received = new AtomicLong();
    private final AtomicBoolean broken = new AtomicBoolean();

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      switch (request.getRequestURI()) {
        case "/read" -> {
          byte[] piece = new byte[8192];
          InputStream body = request.getInputStream();
          for (int n = body.read(piece); n >= 0; n = body.read(piece)) {
            received.addAndGet(n);
          }
        }
        case "/hold" -> {
          holding.countDown();
          await(() -> hold.getCount() == 0);
        }
        case "/endless" -> {
          holding.countDown();
          try {
            while (true) {
              response.getOutputStream().write(new byte[8192]);
            }
          } catch (IOException e) {
            broken.set(true);
          }
        }
        default -> response.setContentLength(0);
      }
    }
  }
}
