package dev.scriptorium.net;

import static dev.scriptorium.net.StrangeServer.hang;
import static dev.scriptorium.net.StrangeServer.send;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that stall, drip, lie or never end, and disks that are full. */
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DownloadFaultsTest {

  private static final String HEADER = "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n";

  @TempDir Path directory;
  private DownloadFixture fixture;

  @BeforeEach
  void start() {
    fixture = new DownloadFixture(directory);
  }

  private DownloadFailure failure(StrangeServer.Answer answer) throws Exception {
    try (StrangeServer server = StrangeServer.start(answer)) {
      return fixture.allow(server).failure(server.url("/"));
    }
  }

  private DownloadFailure failureOf(String response) throws Exception {
    return failure((request, out) -> send(out, response));
  }

  /** Sends the text without end, a byte at a time. */
  private static StrangeServer.Answer dripping(String start, String text) {
    return (request, out) -> {
      send(out, start);
      for (int i = 0; ; i = (i + 1) % text.length()) {
        send(out, text.substring(i, i + 1));
        Thread.sleep(10);
      }
    };
  }

  @Test
  void a_server_that_says_nothing() throws Exception {
    fixture.response = DownloadFixture.SHORT;
    assertThat(failure((request, out) -> hang())).isEqualTo(DownloadFailure.NO_RESPONSE);
  }

  @Test
  void a_server_that_closes_without_an_answer() throws Exception {
    assertThat(failureOf("")).isEqualTo(DownloadFailure.NO_RESPONSE);
  }

  @Test
  void a_server_that_drips_its_header() throws Exception {
    fixture.response = DownloadFixture.SHORT;
    assertThat(failure(dripping("HTTP/1.1 200 OK\r\n", "X: y\r\n")))
        .isEqualTo(DownloadFailure.NO_RESPONSE);
  }

  @Test
  void a_server_that_only_announces_a_response() throws Exception {
    fixture.response = DownloadFixture.SHORT;
    assertThat(failure(dripping("", "HTTP/1.1 102 Processing\r\n\r\n")))
        .isEqualTo(DownloadFailure.NO_RESPONSE);
  }

  @Test
  void a_server_that_stalls_in_the_body() throws Exception {
    fixture.stall = DownloadFixture.SHORT;
    assertThat(
            failure(
                (request, out) -> {
                  send(out, HEADER + "some");
                  hang();
                }))
        .isEqualTo(DownloadFailure.STALLED);
  }

  @Test
  void a_server_that_drips_its_body() throws Exception {
    fixture.slowest = 10_000;
    fixture.slowWindow = DownloadFixture.SHORT;
    assertThat(failure(dripping(HEADER, "x"))).isEqualTo(DownloadFailure.TOO_SLOW);
  }

  @Test
  void a_server_that_is_never_done() throws Exception {
    fixture.total = DownloadFixture.SHORT;
    assertThat(failure(dripping(HEADER, "x"))).isEqualTo(DownloadFailure.TIME_EXCEEDED);
  }

  @Test
  void a_chunk_size_that_drips() throws Exception {
    fixture.stall = DownloadFixture.SHORT;
    assertThat(failure(dripping("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "0")))
        .isEqualTo(DownloadFailure.STALLED);
  }

  @Test
  void a_name_server_that_does_not_answer() throws Exception {
    fixture.connect = DownloadFixture.SHORT;
    CountDownLatch never = new CountDownLatch(1);
    try {
      fixture.download(
          "http://media.example/",
          name -> {
            try {
              never.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            return fixture.lookup(name);
          });
      throw new AssertionError("downloaded");
    } catch (DownloadException e) {
      assertThat(e.failure()).isEqualTo(DownloadFailure.NAME_UNRESOLVED);
    } finally {
      never.countDown();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        HEADER + "less",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhe",
        "HTTP/1.1 200 OK\r\nX: cut off in the hea"
      })
  void a_server_that_sends_less_than_it_says(String response) throws Exception {
    assertThat(failureOf(response)).isEqualTo(DownloadFailure.INCOMPLETE);
  }

  @Test
  void a_server_that_sends_more_than_it_says() throws Exception {
    assertThat(failureOf("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello, world"))
        .isEqualTo(DownloadFailure.LENGTH_EXCEEDED);
  }

  @Test
  void a_server_that_leaves_the_connection_open_is_not_waited_for() throws Exception {
    try (StrangeServer server =
        StrangeServer.start(
            (request, out) -> {
              send(out, "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello");
              hang();
            })) {
      fixture.allow(server).download(server.url("/"));
      assertThat(fixture.content()).isEqualTo("hello");
    }
  }

  @Test
  void a_length_over_the_limit_is_refused_before_the_body() throws Exception {
    fixture.size = 99_999;
    assertThat(
            failure(
                (request, out) -> {
                  send(out, HEADER);
                  hang();
                }))
        .isEqualTo(DownloadFailure.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7fffffffffffffff\r\n"
      })
  void a_body_without_end_is_cut_at_the_limit(String start) throws Exception {
    String block = "x".repeat(8192);
    assertThat(
            failure(
                (request, out) -> {
                  send(out, start);
                  while (true) {
                    send(out, block);
                  }
                }))
        .isEqualTo(DownloadFailure.TOO_LARGE);
    assertThat(fixture.progress.getLast()).isLessThanOrEqualTo(fixture.size);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "garbage\r\n\r\n",
        "SSH-2.0-OpenSSH_9.2\r\n",
        "HTTP/2.0 200 OK\r\n\r\n",
        "HTTP/1.1 abc OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nx",
        "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\nx",
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhello\r\n",
        "HTTP/1.1 302 Found\r\n\r\n"
      })
  void a_response_that_is_no_http(String response) throws Exception {
    assertThat(failureOf(response)).isEqualTo(DownloadFailure.BAD_RESPONSE);
  }

  @Test
  void a_header_line_without_end() throws Exception {
    String block = "x".repeat(8192);
    assertThat(
            failure(
                (request, out) -> {
                  send(out, "HTTP/1.1 200 OK\r\nX: ");
                  while (true) {
                    send(out, block);
                  }
                }))
        .isEqualTo(DownloadFailure.HEADERS_TOO_LARGE);
  }

  @Test
  void header_lines_without_end() throws Exception {
    assertThat(
            failure(
                (request, out) -> {
                  send(out, "HTTP/1.1 200 OK\r\n");
                  while (true) {
                    send(out, "X: y\r\n");
                  }
                }))
        .isEqualTo(DownloadFailure.HEADERS_TOO_LARGE);
  }

  @Test
  void a_body_that_is_compressed_unasked() throws Exception {
    assertThat(failureOf("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 1\r\n\r\nx"))
        .isEqualTo(DownloadFailure.ENCODED);
  }

  @Test
  void a_download_that_is_canceled_ends_at_once_whatever_it_waits_for() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    try (StrangeServer server =
        StrangeServer.start(
            (request, out) -> {
              send(out, HEADER + "some");
              started.countDown();
              hang();
            })) {
      fixture.allow(server);
      Thread canceling =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      started.await();
                      fixture.cancellation.request();
                    } catch (InterruptedException e) {
                      Thread.currentThread().interrupt();
                    }
                  });
      assertThat(fixture.failure(server.url("/"))).isEqualTo(DownloadFailure.CANCELED);
      canceling.join();
    }
  }

  @Test
  void a_download_that_is_canceled_before_makes_no_connection() throws Exception {
    try (StrangeServer server = StrangeServer.sending(HEADER)) {
      fixture.cancellation.request();
      assertThat(fixture.allow(server).failure(server.url("/")))
          .isEqualTo(DownloadFailure.CANCELED);
      assertThat(server.connections()).isZero();
    }
  }

  @Test
  void a_disk_that_would_be_too_full_is_not_written_to() throws Exception {
    fixture.freeSpace = Files.getFileStore(directory).getUsableSpace() + (1L << 40);
    assertThat(failureOf(HEADER)).isEqualTo(DownloadFailure.STORAGE_FAILED);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_disk_that_is_full_ends_the_download() throws Exception {
    // A link, so that the clean-up removes no device
    Files.createSymbolicLink(fixture.file(), Path.of("/dev/full"));
    fixture.freeSpace = Long.MIN_VALUE;
    DownloadFailure failure = failureOf("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello");
    assertThat(failure).isEqualTo(DownloadFailure.STORAGE_FAILED);
    assertThat(failure.isTransient()).isTrue();
    assertThat(Path.of("/dev/full")).exists();
  }

  @Test
  void a_directory_that_is_not_there() throws Exception {
    fixture = new DownloadFixture(directory.resolve("missing"));
    assertThat(failureOf(HEADER)).isEqualTo(DownloadFailure.STORAGE_FAILED);
  }

  @Test
  void the_text_of_a_failure_is_bounded_and_names_no_url() throws Exception {
    String url = "http://user:secret@inner.example/x?token=secret";
    try (StrangeServer server =
        StrangeServer.sending(
            "HTTP/1.1 200 OK\r\nContent-Encoding: " + url + "y".repeat(1000) + "\r\n\r\n")) {
      DownloadException failed = fixture.allow(server).exception(server.url("/"));
      assertThat(failed.getMessage()).doesNotContain("secret").hasSizeLessThan(400);
    }
  }

  @Test
  void limits_of_a_minute_and_more_are_no_error() throws Exception {
    fixture.total = Duration.ofDays(30);
    fixture.connect = Duration.ofDays(30);
    try (StrangeServer server =
        StrangeServer.sending("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello")) {
      assertThat(fixture.allow(server).download(server.url("/")).size()).isEqualTo(5);
    }
    assertThat(TimeUnit.DAYS.toMillis(30)).isGreaterThan(Integer.MAX_VALUE);
  }
}
