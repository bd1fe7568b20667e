package dev.scriptorium.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.scriptorium.worker.fetch.FetchProperties;
import dev.scriptorium.worker.fetch.MediaFetch;
import dev.scriptorium.worker.media.MediaProperties;
import dev.scriptorium.worker.media.MediaReader;
import dev.scriptorium.worker.protocol.Lease;
import dev.scriptorium.worker.task.FetchMedia;
import dev.scriptorium.worker.task.ProbeMedia;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** FETCH_MEDIA and PROBE_MEDIA from claim to report. */
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MediaTasksTest {

  private static final String PEAKS =
      "[{\"name\":\"peaks\",\"contentType\":\"application/json\",\"required\":false}]";
  private static final String MEDIA = "[{\"name\":\"media\",\"required\":true}]";

  @TempDir Path directory;
  private ScriptedServer server;
  private HttpServer mediaServer;
  private final CountDownLatch stalled = new CountDownLatch(1);
  private MediaFetch fetch;
  private MediaReader reader;

  @BeforeEach
  void start() throws IOException {
    server = new ScriptedServer();
    mediaServer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 9);
    mediaServer.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          if (path.startsWith("/status/")) {
            exchange.sendResponseHeaders(Integer.parseInt(path.substring(8)), -1);
          } else if (path.equals("/stall")) {
            exchange.sendResponseHeaders(200, 1_000_000);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            await(stalled);
          } else {
            byte[] clip = clip();
            exchange.sendResponseHeaders(200, clip.length);
            exchange.getResponseBody().write(clip);
          }
          exchange.close();
        });
    mediaServer.start();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterEach
  void stop() {
    stalled.countDown();
    server.close();
    mediaServer.stop(0);
    if (fetch != null) {
      fetch.close();
    }
    if (reader != null) {
      reader.close();
    }
  }

  static byte[] clip() {
    String name = "/dev/scriptorium/worker/engine/speech/librivox/0880.wav";
    try (InputStream in = MediaTasksTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private String mediaUrl(String path) {
    return "http://user:sesame@127.0.0.1:" + mediaServer.getAddress().getPort() + path;
  }

  private RunningLoop fetching(Map<String, String> settings) throws IOException {
    Map<String, String> all = new HashMap<>(settings);
    all.putIfAbsent(
        "SCRIPTORIUM_WORKER_FETCH_ALLOWED", "127.0.0.1:" + mediaServer.getAddress().getPort());
    RunningLoop loop = new RunningLoop(server, directory, all);
    fetch = new MediaFetch(loop.settings.read(FetchProperties.class), loop.scratch);
    return loop.with("FETCH_MEDIA", "media", 1, new FetchMedia(fetch)).start();
  }

  private RunningLoop probing(Map<String, String> settings) throws IOException {
    RunningLoop loop = new RunningLoop(server, directory, settings);
    reader =
        MediaReader.open(
            loop.settings.read(MediaProperties.class),
            String.valueOf(System.getenv("PATH")),
            Path.of("target", "tools").toAbsolutePath(),
            loop.scratch.path());
    return loop.with("PROBE_MEDIA", "media", 1, new ProbeMedia(reader, loop.inputs())).start();
  }

  private UUID offerFetch(String url, String more) {
    return server.offer(
        "FETCH_MEDIA", "media", "{\"url\":\"" + url + "\"" + more + "}", "[]", MEDIA);
  }

  private UUID offerProbe(String inputs) {
    return server.offer("PROBE_MEDIA", "media", "{}", "[" + inputs + "]", PEAKS);
  }

  private JsonNode end(UUID lease, String what) {
    return server.await("POST /work/leases/" + lease + "/" + what).body();
  }

  @Test
  void what_was_fetched_is_the_result() throws Exception {
    try (RunningLoop loop = fetching(Map.of())) {
      UUID lease = offerFetch(mediaUrl("/clip.wav"), "");
      end(lease, "complete");

      assertThat(server.results.get(lease + "/media")).isEqualTo(clip());
      server.await(() -> files(loop) == 0, "nothing left in scratch");
    }
  }

  private static int files(RunningLoop loop) {
    try {
      return loop.files().size();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/status/404, '', UNREACHABLE, false",
    "/status/401, '', UNREACHABLE, false",
    "/status/503, '', UNREACHABLE, true",
    "/clip.wav, ',\"maxBytes\":1000', TOO_LARGE, false",
    "/stall, ',\"timeLimitSeconds\":1', UNREACHABLE, true",
  })
  void a_fetch_that_fails_has_its_reason(String path, String more, String code, boolean retry)
      throws Exception {
    try (RunningLoop loop = fetching(Map.of())) {
      JsonNode report = end(offerFetch(mediaUrl(path), more), "fail");

      assertThat(report.path("code").asString()).isEqualTo(code);
      assertThat(report.path("retry").asBoolean()).isEqualTo(retry);
      assertThat(report.path("text").asString()).doesNotContain("sesame", "127.0.0.1");
      server.await(() -> files(loop) == 0, "nothing left in scratch");
    }
  }

  @Test
  void an_address_that_is_not_allowed_is_forbidden() throws Exception {
    try (RunningLoop loop = fetching(Map.of("SCRIPTORIUM_WORKER_FETCH_ALLOWED", ""))) {
      JsonNode report = end(offerFetch(mediaUrl("/clip.wav"), ""), "fail");

      assertThat(report.path("code").asString()).isEqualTo("FORBIDDEN_ADDRESS");
      assertThat(report.path("retry").asBoolean()).isFalse();
      assertThat(end(offerFetch("file:///etc/passwd", ""), "fail").path("code").asString())
          .isEqualTo("UNREACHABLE");
      assertThat(loop.stop()).isEqualTo(Ending.STOPPED);
    }
  }

  @Test
  void a_fetch_that_is_canceled_ends_at_once() throws Exception {
    try (RunningLoop loop = fetching(Map.of())) {
      UUID lease = offerFetch(mediaUrl("/stall"), "");
      server.await(() -> note(lease).equals("downloading"), "the first byte");
      server.state(lease, "CANCELED");
      server.await(() -> files(loop) == 0, "the end of the fetch");

      assertThat(server.calls("(PUT|POST) /work/leases/.*")).isEmpty();
    }
  }

  private String note(UUID lease) {
    return server.calls("POST /work/heartbeats").stream()
        .flatMap(beat -> beat.body().path("leases").valueStream())
        .filter(beat -> beat.path("leaseId").asString().equals(lease.toString()))
        .map(beat -> beat.path("note").asString(""))
        .reduce("", (first, second) -> second);
  }

  @Test
  void a_lease_in_a_log_does_not_show_credentials() throws Exception {
    try (RunningLoop loop = fetching(Map.of())) {
      UUID lease = offerFetch(mediaUrl("/clip.wav"), "");
      end(lease, "complete");
      server.unseen.add(
          ScriptedServer.lease(
              UUID.randomUUID(),
              "FETCH_MEDIA",
              "media",
              "{\"url\":\"" + mediaUrl("/") + "\"}",
              "[" + server.input("media", clip()) + "]",
              "[]"));
      Lease shown = loop.client.leases("test-1", new dev.scriptorium.net.Cancellation()).getFirst();
      assertThat(shown.toString() + shown.inputs()).doesNotContain("sesame", "signature");
    }
  }

  @Test
  void a_probe_says_how_long_a_medium_is_and_how_loud() throws Exception {
    try (RunningLoop loop = probing(Map.of())) {
      UUID lease = offerProbe(server.input("media", clip()));
      JsonNode media = end(lease, "complete").path("media");

      assertThat(media.path("durationMs").asInt()).isEqualTo((clip().length - 44) / 32);
      assertThat(media.path("audioTracks").asInt()).isEqualTo(1);
      assertThat(media.path("videoTracks").asInt()).isZero();
      JsonNode peaks = ScriptedServer.JSON.readTree(server.results.get(lease + "/peaks"));
      assertThat(peaks.path("length").asInt()).isEqualTo(30);
      assertThat(peaks.path("data").size()).isEqualTo(60);
      assertThat(peaks.path("data").valueStream().mapToInt(JsonNode::asInt).max().orElse(0))
          .isBetween(20, 127);
      server.await(() -> files(loop) == 0, "nothing left in scratch");
    }
  }

  @Test
  void what_is_no_medium_fails_for_good() throws Exception {
    try (RunningLoop loop = probing(Map.of())) {
      byte[] text = "no sound at all\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
      JsonNode report = end(offerProbe(server.input("media", text)), "fail");
      assertThat(report.path("code").asString()).isEqualTo("NOT_MEDIA");
      assertThat(report.path("retry").asBoolean()).isFalse();

      assertThat(
              end(offerProbe(server.input("media", new byte[0])), "fail").path("code").asString())
          .isEqualTo("NOT_MEDIA");
      assertThat(loop.stop()).isEqualTo(Ending.STOPPED);
    }
  }

  @Test
  void an_input_that_is_not_what_was_announced_is_received_again() throws Exception {
    try (RunningLoop loop = probing(Map.of())) {
      String path = "/content/changing";
      server.serve(path, clip());
      server.faults.add(
          exchange -> {
            if (!exchange.getRequestURI().getPath().equals(path)) {
              return false;
            }
            int time = server.calls("GET " + path).size();
            byte[] wrong = clip();
            wrong[1000]++;
            byte[] sent = time == 1 ? wrong : Arrays.copyOf(clip(), 5_000);
            if (time <= 2) {
              exchange.sendResponseHeaders(200, time == 1 ? sent.length : 0);
              exchange.getResponseBody().write(sent);
            }
            return time <= 2;
          });
      UUID lease = offerProbe(ScriptedServer.input("media", path, clip()));
      end(lease, "complete");

      assertThat(server.calls("GET " + path)).hasSize(3);
      assertThat(loop.stop()).isEqualTo(Ending.STOPPED);
    }
  }

  @Test
  void an_input_that_is_never_what_was_announced_fails_the_attempt() throws Exception {
    try (RunningLoop loop = probing(Map.of())) {
      server.serve("/content/wrong", new byte[clip().length]);
      JsonNode report =
          end(offerProbe(ScriptedServer.input("media", "/content/wrong", clip())), "fail");

      assertThat(report.path("code").asString()).isEqualTo("ENGINE_FAILED");
      assertThat(report.path("retry").asBoolean()).isTrue();
      assertThat(report.path("text").asString()).contains("not what was announced");
      assertThat(loop.stop()).isEqualTo(Ending.STOPPED);
    }
  }

  @Test
  void an_input_that_would_fill_the_disk_is_not_received() throws Exception {
    try (RunningLoop loop = probing(Map.of("SCRIPTORIUM_WORKER_FETCH_FREESPACE", "999999TB"))) {
      JsonNode report = end(offerProbe(server.input("media", clip())), "fail");

      assertThat(report.path("text").asString()).contains("disk");
      assertThat(report.path("retry").asBoolean()).isTrue();
      assertThat(server.calls("GET /content/.*")).isEmpty();
      assertThat(loop.stop()).isEqualTo(Ending.STOPPED);
    }
  }

  @Test
  void a_url_that_has_expired_is_renewed_by_a_heartbeat() throws Exception {
    try (RunningLoop loop = probing(Map.of("SCRIPTORIUM_WORKER_RETRYLONGEST", "1s"))) {
      server.renewedInputs = "[" + server.input("media", clip()) + "]";
      UUID lease = offerProbe(ScriptedServer.input("media", "/content/expired", clip()));
      end(lease, "complete");

      assertThat(server.calls("GET /content/expired")).isNotEmpty();
      assertThat(loop.stop()).isEqualTo(Ending.STOPPED);
    }
  }

  @Test
  void a_program_that_hangs_is_killed_when_its_task_is_canceled() throws Exception {
    Path program = directory.resolve("hanging");
    Files.writeString(
        program,
        "#!/bin/sh\ncase \"$*\" in *-version*) echo stand-in; exit 0;; esac\nexec sleep 1000\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    Map<String, String> settings =
        Map.of(
            "SCRIPTORIUM_WORKER_MEDIA_FFMPEG", program.toString(),
            "SCRIPTORIUM_WORKER_MEDIA_FFPROBE", program.toString());
    try (RunningLoop loop = probing(settings)) {
      UUID lease = offerProbe(server.input("media", clip()));
      server.await(MediaTasksTest::sleeps, "the program");
      server.state(lease, "LOST");
      server.await(() -> !sleeps(), "its end");
      server.await(() -> files(loop) == 0, "the end of the task");

      assertThat(server.calls("(PUT|POST) /work/leases/.*")).isEmpty();
    }
  }

  private static boolean sleeps() {
    return ProcessHandle.current()
        .descendants()
        .anyMatch(child -> child.info().command().orElse("").endsWith("sleep"));
  }
}
