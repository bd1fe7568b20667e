package dev.scriptorium.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptorium.standalone.stack.Tone;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Jobs that are worked on while a process is killed: each is completed, and once. */
class WorkSurvivesIT {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();
  private static final int JOBS = 4;

  /** Short leases, so that what a dead worker held is soon somebody else's. */
  private static final Map<String, String> VARIABLES =
      Map.of(
          "SCRIPTORIUM_USERNAME", "demo",
          "SCRIPTORIUM_PASSWORD", "secret",
          "SCRIPTORIUM_WORKER_SANDBOX_DELAY", "2s",
          "SCRIPTORIUM_GATEWAY_WORK_FIRSTLEASE", "4s",
          "SCRIPTORIUM_GATEWAY_WORK_LEASE", "4s",
          "SCRIPTORIUM_GATEWAY_WORK_HEARTBEATINTERVAL", "1s",
          "SCRIPTORIUM_GATEWAY_WORK_ATTEMPTS_TRANSCRIBE", "10",
          "SCRIPTORIUM_GATEWAY_WORK_ATTEMPTS_PROBEMEDIA", "10");

  @TempDir Path directory;

  @Test
  void a_killed_server_completes_its_jobs_after_its_next_start() throws Exception {
    var settings =
        new StandaloneSettings(FreePorts.one(), FreePorts.one(), FreePorts.one(), directory);
    List<String> jobs;
    try (var first = ForkedStandalone.start(settings, VARIABLES).untilReady()) {
      jobs = order(settings);
      awaitWork(settings, jobs);
      first.kill();
    }
    try (var second = ForkedStandalone.start(settings, VARIABLES).untilReady()) {
      awaitComplete(settings, jobs);
      second.terminate();
    }
  }

  @Test
  void a_killed_worker_is_started_again_and_the_jobs_are_completed() throws Exception {
    var settings =
        new StandaloneSettings(FreePorts.one(), FreePorts.one(), FreePorts.one(), directory);
    try (var server = ForkedStandalone.start(settings, VARIABLES).untilReady()) {
      var jobs = order(settings);
      awaitWork(settings, jobs);
      var workers =
          server
              .descendants()
              .filter(process -> process.info().commandLine().orElse("").contains("@"))
              .toList();
      assertThat(workers).isNotEmpty();
      workers.forEach(ProcessHandle::destroyForcibly);
      awaitComplete(settings, jobs);
      server.terminate();
    }
  }

  private static List<String> order(StandaloneSettings settings) throws Exception {
    String token = login(settings);
    var jobs = new ArrayList<String>();
    for (int i = 0; i < JOBS; i++) {
      String job =
          call(settings, token, "/api/job/new", "language", "en-x-sandbox").get("JobId").asString();
      String upload = path("/api/job/add_media", token, "job_id", job);
      send(
          HttpRequest.newBuilder(uri(settings, upload))
              .POST(BodyPublishers.ofByteArray(Tone.wave(1))));
      call(
          settings,
          token,
          "/api/job/perform_transcription",
          "job_id",
          job,
          "transcription_fidelity",
          "MECHANICAL");
      jobs.add(job);
    }
    return jobs;
  }

  /** Until at least one is done and not all are: something is being worked on. */
  private static void awaitWork(StandaloneSettings settings, List<String> jobs) throws Exception {
    String token = login(settings);
    await()
        .atMost(Waiting.LIMIT)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> complete(settings, token, jobs) > 0);
  }

  private static void awaitComplete(StandaloneSettings settings, List<String> jobs)
      throws Exception {
    String token = login(settings);
    await().atMost(Waiting.LIMIT).until(() -> complete(settings, token, jobs) == JOBS);
    for (String job : jobs) {
      JsonNode versions = call(settings, token, "/api/job/list_elementlists", "job_id", job);
      assertThat(versions.size()).as("versions of %s", job).isEqualTo(2);
    }
  }

  private static int complete(StandaloneSettings settings, String token, List<String> jobs)
      throws Exception {
    int complete = 0;
    for (String job : jobs) {
      String status =
          call(settings, token, "/api/job/info", "job_id", job).get("JobStatus").asString();
      assertThat(status).isNotEqualTo("Media Failure");
      if (status.equals("Complete")) {
        complete++;
      }
    }
    return complete;
  }

  private static String login(StandaloneSettings settings) throws Exception {
    var login = uri(settings, "/api/account/login?v=1&username=demo&password=secret");
    return send(HttpRequest.newBuilder(login)).get("ApiToken").asString();
  }

  private static JsonNode call(
      StandaloneSettings settings, String token, String path, String... pairs) throws Exception {
    return send(HttpRequest.newBuilder(uri(settings, path(path, token, pairs))));
  }

  private static String path(String path, String token, String... pairs) {
    var text = new StringBuilder(path).append("?v=1&api_token=").append(token);
    for (int i = 0; i < pairs.length; i += 2) {
      text.append('&')
          .append(pairs[i])
          .append('=')
          .append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
    }
    return text.toString();
  }

  private static URI uri(StandaloneSettings settings, String path) {
    return URI.create("http://localhost:" + settings.port() + path);
  }

  private static JsonNode send(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }
}
