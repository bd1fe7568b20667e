package dev.scriptorium.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Jobs that are worked on while a process is killed: each is completed, and once. */
class WorkSurvivesIT {

  private static final int JOBS = 4;

  /** Short leases, so that what a dead worker held is soon somebody else's. */
  private static final Map<String, String> VARIABLES =
      Map.of(
          "SCRIPTORIUM_USERNAME", "demo",
          "SCRIPTORIUM_PASSWORD", "long-secret",
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
    var calls = new ForkedCalls(settings);
    List<String> jobs;
    try (var first = ForkedStandalone.start(settings, VARIABLES).untilReady()) {
      jobs = order(calls);
      awaitWork(calls, jobs);
      first.kill();
    }
    try (var second = ForkedStandalone.start(settings, VARIABLES).untilReady()) {
      awaitComplete(calls, jobs);
      second.terminate();
    }
  }

  @Test
  void a_killed_worker_is_started_again_and_the_jobs_are_completed() throws Exception {
    var settings =
        new StandaloneSettings(FreePorts.one(), FreePorts.one(), FreePorts.one(), directory);
    var calls = new ForkedCalls(settings);
    try (var server = ForkedStandalone.start(settings, VARIABLES).untilReady()) {
      var jobs = order(calls);
      awaitWork(calls, jobs);
      var workers =
          server
              .descendants()
              .filter(process -> process.info().commandLine().orElse("").contains("@"))
              .toList();
      assertThat(workers).isNotEmpty();
      workers.forEach(ProcessHandle::destroyForcibly);
      awaitComplete(calls, jobs);
      server.terminate();
    }
  }

  private static List<String> order(ForkedCalls calls) throws Exception {
    String token = calls.login();
    var jobs = new ArrayList<String>();
    for (int i = 0; i < JOBS; i++) {
      jobs.add(calls.order(token, "MECHANICAL"));
    }
    return jobs;
  }

  /** Until at least one is done and not all are: something is being worked on. */
  private static void awaitWork(ForkedCalls calls, List<String> jobs) throws Exception {
    String token = calls.login();
    await()
        .atMost(Waiting.LIMIT)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> complete(calls, token, jobs) > 0);
  }

  private static void awaitComplete(ForkedCalls calls, List<String> jobs) throws Exception {
    String token = calls.login();
    await().atMost(Waiting.LIMIT).until(() -> complete(calls, token, jobs) == JOBS);
    for (String job : jobs) {
      JsonNode versions = calls.call(token, "/api/job/list_elementlists", "job_id", job);
      assertThat(versions.size()).as("versions of %s", job).isEqualTo(2);
    }
  }

  private static int complete(ForkedCalls calls, String token, List<String> jobs) throws Exception {
    int complete = 0;
    for (String job : jobs) {
      String status = calls.status(token, job);
      assertThat(status).isNotEqualTo("Media Failure");
      if (status.equals("Complete")) {
        complete++;
      }
    }
    return complete;
  }
}
