package dev.scriptorium.net;

import static dev.scriptorium.net.StrangeServer.send;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What reaches a server, and where a download may go. */
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DownloadTest {

  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";

  @TempDir Path directory;
  private DownloadFixture fixture;

  @BeforeEach
  void start() {
    fixture = new DownloadFixture(directory);
  }

  @Test
  void the_connection_goes_to_the_checked_address_and_asks_for_the_name() throws Exception {
    try (StrangeServer server =
        StrangeServer.sending(
            "HTTP/1.1 200 OK\r\nContent-Type: audio/mpeg\r\nContent-Length: 5\r\n\r\nhello")) {
      fixture.allow(server).name("media.example", "127.0.0.1");
      String url = "http://media.example:" + server.port() + "/a b.mp3?x=1#y";
      Downloaded done = fixture.download(url);

      assertThat(fixture.content()).isEqualTo("hello");
      assertThat(done.size()).isEqualTo(5);
      assertThat(done.contentType()).isEqualTo("audio/mpeg");
      assertThat(fixture.progress).last().isEqualTo(5L);
      assertThat(server.requests().getFirst())
          .startsWith("GET /a%20b.mp3?x=1 HTTP/1.1", "Host: media.example:" + server.port())
          .contains("Accept-Encoding: identity", "User-Agent: Test/1", "Connection: close")
          .noneMatch(line -> line.startsWith("Authorization"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3;x=y\r\nllo\r\n0\r\nT: 1\r\n\r\n",
        "HTTP/1.0 200 OK\r\n\r\nhello",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + OK,
        "HTTP/1.1 200\r\ncontent-length:5\r\nContent-Encoding: identity\r\n\r\nhello"
      })
  void every_framing_of_http_1_is_read(String response) throws Exception {
    try (StrangeServer server = StrangeServer.sending(response)) {
      fixture.allow(server).download(server.url("/"));
      assertThat(fixture.content()).isEqualTo("hello");
    }
  }

  @Test
  void an_address_that_is_blocked_is_never_connected_to() throws Exception {
    try (StrangeServer server = StrangeServer.sending(OK)) {
      assertThat(fixture.failure(server.url("/"))).isEqualTo(DownloadFailure.ADDRESS_BLOCKED);
      assertThat(server.connections()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "10.0.0.1", "::1", "fd00::1", "169.254.169.254", "::"})
  void a_name_that_resolves_to_a_blocked_address_fails(String address) throws Exception {
    fixture.name("media.example", address);
    DownloadException failed = fixture.exception("http://media.example/");
    assertThat(failed.failure()).isEqualTo(DownloadFailure.ADDRESS_BLOCKED);
    assertThat(failed.getMessage()).doesNotContain(address);
  }

  @Test
  void one_blocked_address_among_public_ones_refuses_the_name() throws Exception {
    fixture.name("media.example", "8.8.8.8", "127.0.0.1");
    assertThat(fixture.failure("http://media.example/")).isEqualTo(DownloadFailure.ADDRESS_BLOCKED);
  }

  @Test
  void a_name_that_answers_differently_the_second_time_is_asked_once() throws Exception {
    Deque<String> answers = new ArrayDeque<>(List.of("127.0.0.1", "127.0.0.2", "127.0.0.2"));
    try (StrangeServer server = StrangeServer.sending(OK)) {
      fixture.allow(server);
      fixture.download(
          "http://rebinding.example:" + server.port() + "/",
          name -> List.of(InetAddress.getByName(answers.poll())));
      assertThat(server.connections()).isOne();
      assertThat(answers).hasSize(2);
    }
  }

  @Test
  void a_name_is_checked_again_at_every_redirect() throws Exception {
    Deque<String> answers = new ArrayDeque<>(List.of("127.0.0.1", "10.0.0.1"));
    try (StrangeServer server =
        StrangeServer.sending("HTTP/1.1 302 Found\r\nLocation: /again\r\n\r\n")) {
      fixture.allow(server);
      String url = "http://rebinding.example:" + server.port() + "/";
      try {
        fixture.download(url, name -> List.of(InetAddress.getByName(answers.poll())));
        throw new AssertionError("downloaded");
      } catch (DownloadException e) {
        assertThat(e.failure()).isEqualTo(DownloadFailure.ADDRESS_BLOCKED);
      }
      assertThat(server.connections()).isOne();
    }
  }

  @Test
  void the_next_address_is_tried_where_one_does_not_answer() throws Exception {
    try (StrangeServer server = StrangeServer.sending(OK)) {
      String port = ":" + server.port();
      fixture
          .allow(server)
          .allow("127.0.0.9" + port)
          .name("media.example", "127.0.0.9", "127.0.0.1");
      fixture.download("http://media.example" + port + "/");
      assertThat(fixture.content()).isEqualTo("hello");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void redirects_are_followed(int status) throws Exception {
    try (StrangeServer server =
        StrangeServer.start(
            (request, out) ->
                send(
                    out,
                    request.getFirst().startsWith("GET /a/b ")
                        ? "HTTP/1.1 " + status + " x\r\nLocation: ../c?d\r\n\r\n"
                        : OK))) {
      Downloaded done = fixture.allow(server).download(server.url("/a/b"));
      assertThat(fixture.content()).isEqualTo("hello");
      assertThat(done.source()).hasToString(server.url("/c"));
      assertThat(server.requests()).hasSize(2);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:1/, ADDRESS_BLOCKED",
    "http://[::1]/, ADDRESS_BLOCKED",
    "http://[::ffff:10.0.0.1]/, ADDRESS_BLOCKED",
    "http://169.254.169.254/latest/meta-data/, ADDRESS_BLOCKED",
    "//10.0.0.1/, ADDRESS_BLOCKED",
    "http://inner.example/, ADDRESS_BLOCKED",
    "http://0x7f.1/, REDIRECT_UNUSABLE",
    "http://2130706433/, REDIRECT_UNUSABLE",
    "file:///etc/passwd, REDIRECT_UNUSABLE",
    "ftp://media.example/, REDIRECT_UNUSABLE",
    "gopher://127.0.0.1:6379/, REDIRECT_UNUSABLE",
    "http://, REDIRECT_UNUSABLE",
  })
  void a_redirect_goes_nowhere_where_a_first_url_may_not(String location, DownloadFailure failure)
      throws Exception {
    fixture.name("inner.example", "192.168.0.1");
    try (StrangeServer server =
        StrangeServer.sending("HTTP/1.1 302 Found\r\nLocation: " + location + "\r\n\r\n")) {
      assertThat(fixture.allow(server).failure(server.url("/"))).isEqualTo(failure);
    }
  }

  @Test
  void a_circle_of_redirects_is_noticed_at_once() throws Exception {
    try (StrangeServer server =
        StrangeServer.start(
            (request, out) -> {
              String next = request.getFirst().startsWith("GET /a ") ? "/b" : "/a";
              send(out, "HTTP/1.1 302 Found\r\nLocation: " + next + "\r\n\r\n");
            })) {
      assertThat(fixture.allow(server).failure(server.url("/a")))
          .isEqualTo(DownloadFailure.REDIRECT_CIRCLE);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void redirects_without_end_are_not_followed_for_ever() throws Exception {
    try (StrangeServer server =
        StrangeServer.start(
            (request, out) ->
                send(out, "HTTP/1.1 302 Found\r\nLocation: /" + System.nanoTime() + "\r\n\r\n"))) {
      assertThat(fixture.allow(server).failure(server.url("/")))
          .isEqualTo(DownloadFailure.TOO_MANY_REDIRECTS);
      assertThat(server.requests()).hasSize(6);
    }
  }

  @Test
  void credentials_go_to_their_origin_only() throws Exception {
    try (StrangeServer other =
            StrangeServer.start(
                (request, out) ->
                    send(
                        out,
                        "HTTP/1.1 302 Found\r\nLocation: http://media.example:"
                            + request.getFirst().replaceAll("\\D*(\\d+) HTTP.*", "$1")
                            + "/end\r\n\r\n"));
        StrangeServer server =
            StrangeServer.start(
                (request, out) ->
                    send(
                        out,
                        request.getFirst().startsWith("GET /end ")
                            ? OK
                            : "HTTP/1.1 302 Found\r\nLocation: "
                                + request.getFirst().split(" ")[1].substring(1)
                                + "\r\n\r\n"))) {
      fixture.allow(server).allow(other).name("media.example", "127.0.0.1");
      fixture.name("other.example", "127.0.0.1");
      String aside = "http://other.example:" + other.port() + "/" + server.port();
      Downloaded done =
          fixture.download("http://me:pass@media.example:" + server.port() + "/" + aside);

      String header = "Authorization: Basic bWU6cGFzcw==";
      assertThat(server.requests()).hasSize(2).allMatch(request -> request.contains(header));
      assertThat(other.requests()).hasSize(1).noneMatch(request -> request.contains(header));
      assertThat(done.source().toString()).doesNotContain("pass");
    }
  }

  @Test
  void a_name_that_is_unknown_fails() throws Exception {
    assertThat(fixture.failure("http://nowhere.example/"))
        .isEqualTo(DownloadFailure.NAME_UNRESOLVED);
  }

  @Test
  void a_port_where_nobody_listens_fails() throws Exception {
    int port;
    try (StrangeServer server = StrangeServer.sending(OK)) {
      fixture.allow(server);
      port = server.port();
    }
    assertThat(fixture.failure("http://127.0.0.1:" + port + "/"))
        .isEqualTo(DownloadFailure.CONNECT_FAILED);
  }

  @ParameterizedTest
  @CsvSource({
    "204, UNEXPECTED_STATUS",
    "206, UNEXPECTED_STATUS",
    "304, UNEXPECTED_STATUS",
    "400, UNEXPECTED_STATUS",
    "401, DENIED",
    "403, DENIED",
    "404, NOT_FOUND",
    "410, NOT_FOUND",
    "429, SERVER_ERROR",
    "500, SERVER_ERROR",
    "503, SERVER_ERROR",
    "999, SERVER_ERROR",
  })
  void a_status_other_than_200_has_its_reason(int status, DownloadFailure failure)
      throws IOException, InvalidUrlException {
    try (StrangeServer server =
        StrangeServer.sending("HTTP/1.1 " + status + " x\r\nContent-Length: 0\r\n\r\n")) {
      assertThat(fixture.allow(server).failure(server.url("/"))).isEqualTo(failure);
    }
  }
}
