package dev.scriptorium.standalone.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptorium.standalone.FreePorts;
import dev.scriptorium.standalone.ShutdownSequence;
import dev.scriptorium.standalone.Standalone;
import dev.scriptorium.standalone.StandaloneSettings;
import dev.scriptorium.standalone.TemporaryDirectory;
import dev.scriptorium.standalone.Waiting;
import dev.scriptorium.standalone.stack.Stack;
import dev.scriptorium.standalone.stack.Tone;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A site whose jobs wait for people: a test plays them over the work protocol. */
class PeopleIT {

  private static final String PEOPLE = "scriptorium.gateway.engine.people";
  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static final ShutdownSequence SHUTDOWN = new ShutdownSequence();
  private static URI base;
  private static String workerToken;
  private static Cielo24Session own;

  @BeforeAll
  static void start() throws Exception {
    Path directory = SHUTDOWN.add(TemporaryDirectory.create()).path();
    StandaloneSettings settings =
        new StandaloneSettings(FreePorts.one(), FreePorts.one(), FreePorts.one(), directory);
    System.setProperty(PEOPLE, "WAIT");
    try {
      Standalone.start(
          settings,
          Map.of("SCRIPTORIUM_USERNAME", Stack.USERNAME, "SCRIPTORIUM_PASSWORD", Stack.PASSWORD),
          SHUTDOWN);
    } finally {
      System.clearProperty(PEOPLE);
    }
    base = URI.create("http://localhost:" + settings.port());
    workerToken = Files.readString(directory.resolve("worker.token")).strip();
    own = Cielo24Session.of(new Target(base, Stack.USERNAME, Stack.PASSWORD));
  }

  @AfterAll
  static void stop() {
    SHUTDOWN.close();
  }

  @Test
  void people_finish_a_premium_job() throws Exception {
    String job = order("PREMIUM", "{\"notes\": \"Names as on the slides\"}");
    JsonNode task = claim("CORRECT");
    assertThat(task.get("engine").asString()).isEqualTo("human");
    assertThat(task.get("parameters").get("notes").asString()).isEqualTo("Names as on the slides");
    assertThat(status(job)).isEqualTo("In Process");
    finish(task, "premium");
    awaitComplete(job);
    assertThat(versions(job)).containsExactly("MECHANICAL", "PREMIUM", "FINAL");
    assertThat(elements(job, "PREMIUM")).isEqualTo(elements(job, "FINAL"));
    assertThat(elements(job, "MECHANICAL")).isNotEqualTo(elements(job, "FINAL"));
  }

  @Test
  void people_finish_a_professional_job_with_the_names_of_the_speakers() throws Exception {
    String job = order("PROFESSIONAL", "{\"speaker_id\": true}");
    for (String kind : List.of("CORRECT", "REVIEW", "REVIEW", "IDENTIFY_SPEAKERS")) {
      finish(claim(kind), kind);
    }
    awaitComplete(job);
    assertThat(versions(job))
        .containsExactly(
            "MECHANICAL", "PREMIUM", "INTERIM_PROFESSIONAL", "PROFESSIONAL", "SPEAKER_ID", "FINAL");
    for (String version : versions(job)) {
      assertThat(elements(job, version)).contains("segments");
    }
  }

  @Test
  void a_refused_correction_fails_the_job_until_it_is_retried() throws Exception {
    String job = order("PREMIUM", "{}");
    JsonNode refused = claim("CORRECT");
    assertThat(job(job).at("/now/kind").asString()).isEqualTo("CORRECT");
    post(
        "/work/leases/" + refused.get("leaseId").asString() + "/fail",
        "{\"code\": \"REJECTED\", \"text\": \"as at https://x/?t=1\", \"retry\": false}");
    await().atMost(Waiting.LIMIT).until(() -> phase(job).equals("failed"));
    JsonNode failed = job(job);
    assertThat(failed.at("/failure/code").asString()).isEqualTo("REJECTED");
    assertThat(failed.at("/attempts/0/text").asString()).isEqualTo("as at [URL]");
    assertThat(failed.get("progress").asDouble()).isEqualTo(0.5);

    JsonNode retried = send(call(job, "/retry").POST(BodyPublishers.noBody()));
    assertThat(retried.get("phase").asString()).isEqualTo("working");
    assertThat(retried.at("/waiting/reason").asString()).isEqualTo("PEOPLE");
    JsonNode again = claim("CORRECT");
    assertThat(again.get("jobId").asString()).isEqualTo(retried.get("id").asString());
    finish(again, "again");
    awaitComplete(job);
    JsonNode complete = job(job);
    assertThat(complete.get("progress").asDouble()).isEqualTo(1);
    assertThat(complete.at("/waiting/reason").asString()).isEqualTo("NOTHING");
    assertThat(complete.get("workProducts")).hasSize(3);
    for (String command : List.of("/cancel", "/retry")) {
      HttpResponse<String> late =
          HTTP.send(
              call(job, command).POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
      assertThat(late.statusCode()).as(late.body()).isEqualTo(409);
      assertThat(JSON.readTree(late.body()).get("code").asString()).isEqualTo("WRONG_STATE");
    }
  }

  @Test
  void a_job_that_waits_for_people_can_be_canceled_again_and_again() throws Exception {
    String job = order("PREMIUM", "{}");
    await()
        .atMost(Waiting.LIMIT)
        .until(() -> job(job).at("/waiting/reason").asString().equals("PEOPLE"));

    for (int i = 0; i < 2; i++) {
      JsonNode canceled = send(call(job, "/cancel").POST(BodyPublishers.noBody()));
      assertThat(canceled.get("phase").asString()).isEqualTo("canceled");
      assertThat(canceled.get("next")).isEmpty();
    }
    assertThat(
            send(call("", "").GET())
                .get("jobs")
                .valueStream()
                .map(row -> row.get("phase"))
                .map(JsonNode::asString))
        .contains("canceled");
  }

  private static JsonNode job(String id) throws Exception {
    return send(call(id, "").GET());
  }

  private static String phase(String id) throws Exception {
    return job(id).get("phase").asString();
  }

  /** A call of our own API. */
  private static HttpRequest.Builder call(String id, String command) {
    return HttpRequest.newBuilder(base.resolve(id.isEmpty() ? "/jobs" : "/jobs/" + id + command))
        .header("Authorization", "Bearer " + own.token());
  }

  private static String order(String fidelity, String options) {
    String job = own.newJob("language", "en-x-sandbox");
    own.client()
        .send(
            own.client()
                .request("/api/job/add_media?v=1&api_token=" + own.token() + "&job_id=" + job)
                .POST(BodyPublishers.ofByteArray(Tone.wave(1))))
        .hasStatus(200);
    own.get(
            "/api/job/perform_transcription",
            "job_id",
            job,
            "transcription_fidelity",
            fidelity,
            "options",
            options)
        .hasStatus(200);
    return job;
  }

  /** Claims as somebody who only does this, until there is one. */
  private static JsonNode claim(String kind) {
    var leases = new ArrayList<JsonNode>();
    await()
        .atMost(Waiting.LIMIT)
        .until(
            () -> {
              JsonNode answer =
                  post(
                      "/work/claims",
                      """
                      {"claimId": "%s", "protocol": 1, "instance": "person", "waitSeconds": 5,
                       "count": 1, "capabilities": [{"kind": "%s", "engine": "human"}]}
                      """
                          .formatted(UUID.randomUUID(), kind));
              answer.get("leases").forEach(leases::add);
              return !leases.isEmpty();
            });
    return leases.getFirst();
  }

  /** Delivers the draft with one more word in its language tag's place: a changed version. */
  private static void finish(JsonNode lease, String mark) throws Exception {
    String draftUrl =
        lease
            .get("inputs")
            .valueStream()
            .filter(input -> input.get("name").asString().equals("draft"))
            .map(input -> input.get("url").asString())
            .findFirst()
            .orElseThrow();
    String draft =
        HTTP.send(HttpRequest.newBuilder(base.resolve(draftUrl)).build(), BodyHandlers.ofString())
            .body();
    String changed = draft.replaceFirst("\"display_as\":\\s*\"", "\"display_as\":\"" + mark);
    assertThat(changed).isNotEqualTo(draft);
    String path = "/work/leases/" + lease.get("leaseId").asString();
    JsonNode stored =
        send(request(path + "/results/elements").PUT(BodyPublishers.ofString(changed)));
    JsonNode done =
        post(
            path + "/complete",
            "{\"results\": [{\"name\": \"elements\", \"sha256\": \"%s\"}]}"
                .formatted(stored.get("sha256").asString()));
    assertThat(done.get("state").asString()).isEqualTo("COMPLETED");
  }

  private static void awaitComplete(String job) {
    await().atMost(Waiting.LIMIT).until(() -> status(job).equals("Complete"));
  }

  private static String status(String job) {
    return own.info(job).get("JobStatus").asString();
  }

  private static List<String> versions(String job) {
    return own.get("/api/job/list_elementlists", "job_id", job)
        .hasStatus(200)
        .json()
        .valueStream()
        .map(version -> version.get("iwp_name").asString())
        .toList();
  }

  private static String elements(String job, String version) {
    return own.get("/api/job/get_elementlist", "job_id", job, "iwp_name", version)
        .hasStatus(200)
        .body();
  }

  private static JsonNode post(String path, String body) throws Exception {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .header("Authorization", "Bearer " + workerToken);
  }

  private static JsonNode send(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }
}
