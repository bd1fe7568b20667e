package dev.scriptorium.worker.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import dev.scriptorium.net.Cancellation;
import dev.scriptorium.net.DownloadException;
import dev.scriptorium.net.DownloadFailure;
import dev.scriptorium.net.HttpUrl;
import dev.scriptorium.worker.config.SettingsReader;
import dev.scriptorium.worker.scratch.ScratchDirectory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MediaFetchTest {

  private static final byte[] BODY = "some sound".getBytes(StandardCharsets.UTF_8);

  @TempDir Path directory;
  private ScratchDirectory scratch;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    scratch = ScratchDirectory.open(directory);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, BODY.length);
          exchange.getResponseBody().write(BODY);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() throws IOException {
    server.stop(0);
    scratch.close();
  }

  private HttpUrl url() throws Exception {
    return HttpUrl.parse("http://127.0.0.1:" + server.getAddress().getPort() + "/a.mp3");
  }

  private String allowed() {
    return "192.0.2.0/24, 127.0.0.1:" + server.getAddress().getPort();
  }

  private MediaFetch fetch(Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>();
    settings.forEach((name, value) -> environment.put("SCRIPTORIUM_WORKER_FETCH_" + name, value));
    return new MediaFetch(new SettingsReader(environment).read(FetchProperties.class), scratch);
  }

  private void fails(Map<String, String> settings, DownloadFailure failure) throws Exception {
    try (MediaFetch fetch = fetch(settings)) {
      assertThatExceptionOfType(DownloadException.class)
          .isThrownBy(() -> fetch(fetch, Long.MAX_VALUE))
          .extracting(DownloadException::failure)
          .isEqualTo(failure);
    }
    try (Stream<Path> left = Files.list(scratch.path())) {
      assertThat(left).isEmpty();
    }
  }

  private FetchedFile fetch(MediaFetch fetch, long mostBytes) throws Exception {
    return fetch.fetch(
        url(), mostBytes, Duration.ofMinutes(5), (received, expected) -> {}, new Cancellation());
  }

  @Test
  void a_medium_is_downloaded_into_scratch_and_deleted_when_it_is_done_with() throws Exception {
    try (MediaFetch fetch = fetch(Map.of("ALLOWED", allowed()))) {
      Path file;
      try (FetchedFile fetched = fetch(fetch, Long.MAX_VALUE)) {
        file = fetched.path();
        assertThat(file).hasBinaryContent(BODY).hasParent(scratch.path());
        assertThat(fetched.download().size()).isEqualTo(BODY.length);
      }
      assertThat(file).doesNotExist();
    }
  }

  @Test
  void by_default_nothing_near_is_reached() throws Exception {
    fails(Map.of(), DownloadFailure.ADDRESS_BLOCKED);
  }

  @Test
  void limits_are_settings() throws Exception {
    fails(Map.of("ALLOWED", allowed(), "MAXSIZE", "5B"), DownloadFailure.TOO_LARGE);
    fails(Map.of("ALLOWED", allowed(), "FREESPACE", "999999TB"), DownloadFailure.STORAGE_FAILED);
  }

  @Test
  void a_task_may_have_a_smaller_limit() throws Exception {
    try (MediaFetch fetch = fetch(Map.of("ALLOWED", allowed()))) {
      assertThatExceptionOfType(DownloadException.class)
          .isThrownBy(() -> fetch(fetch, BODY.length - 1))
          .extracting(DownloadException::failure)
          .isEqualTo(DownloadFailure.TOO_LARGE);
    }
  }

  @Test
  void an_exception_that_cannot_be_read_stops_the_start() {
    assertThatIllegalArgumentException().isThrownBy(() -> fetch(Map.of("ALLOWED", "10.0.0.1/8")));
  }
}
