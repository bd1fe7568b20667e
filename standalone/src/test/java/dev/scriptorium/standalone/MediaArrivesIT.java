package dev.scriptorium.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptorium.standalone.stack.Tone;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may happen to a job while its recording is being fetched, which here never ends. */
class MediaArrivesIT {

  private static final String URL = "http://recordings.example/a.mp4";

  @TempDir static Path directory;
  private static ForkedStandalone server;
  private static ForkedCalls calls;
  private static String token;

  @BeforeAll
  static void start() throws Exception {
    var settings =
        new StandaloneSettings(FreePorts.one(), FreePorts.one(), FreePorts.one(), directory);
    server =
        ForkedStandalone.start(
                settings,
                Map.of(
                    "SCRIPTORIUM_USERNAME", "demo",
                    "SCRIPTORIUM_PASSWORD", "long-secret",
                    "SCRIPTORIUM_WORKER_SLOTS_FETCH", "0"))
            .untilReady();
    calls = new ForkedCalls(settings);
    token = calls.login();
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  void it_is_ordered_and_then_neither_replaced_nor_deleted_but_canceled() throws Exception {
    String job = arriving();
    String url = uploadUrl(job);
    expect(200, "TaskId", perform(job));
    assertThat(calls.status(token, job)).isEqualTo("In Process");

    expect(200, "TaskId", call("/api/job/add_media", "job_id", job, "media_url", URL));
    expect(400, "media already", call("/api/job/add_media", "job_id", job, "media_url", URL + "x"));
    expect(400, "media already", put(url));
    expect(400, "INVALID_QUERY", call("/api/job/delete", "job_id", job));

    expect(200, "canceled", jobs(job, "/cancel"));
    assertThat(openTasks(job)).isEmpty();
    expect(200, "TaskId", call("/api/job/delete", "job_id", job));
    expect(400, "ITEM_NOT_FOUND", call("/api/job/info", "job_id", job));
  }

  @Test
  void it_is_deleted() throws Exception {
    String job = arriving();
    expect(200, "TaskId", call("/api/job/delete", "job_id", job));
    expect(400, "ITEM_NOT_FOUND", call("/api/job/info", "job_id", job));
    expect(400, "ITEM_NOT_FOUND", perform(job));
  }

  @Test
  void it_is_canceled() throws Exception {
    String job = arriving();
    expect(200, "canceled", jobs(job, "/cancel"));
    expect(200, "canceled", jobs(job, "/cancel"));
    assertThat(openTasks(job)).isEmpty();
    expect(400, "INVALID_QUERY", perform(job));
    expect(400, "INVALID_QUERY", call("/api/job/add_media", "job_id", job, "media_url", URL));
  }

  @Test
  void it_is_authorized_before_and_after_the_order() throws Exception {
    setAuthorization("true");
    try {
      String before = arriving();
      assertThat(calls.status(token, before)).isEqualTo("Authorizing");
      expect(204, "", call("/api/job/authorize", "job_id", before));
      assertThat(calls.status(token, before)).isEqualTo("Pending");
      expect(200, "TaskId", perform(before));
      assertThat(calls.status(token, before)).isEqualTo("In Process");

      String after = arriving();
      expect(200, "TaskId", perform(after));
      assertThat(calls.status(token, after)).isEqualTo("Authorizing");
      expect(400, "media already", put(uploadUrl(after)));
      expect(204, "", call("/api/job/authorize", "job_id", after));
      assertThat(calls.status(token, after)).isEqualTo("In Process");
    } finally {
      setAuthorization("false");
    }
  }

  @Test
  void an_upload_to_the_signed_url_takes_the_place_of_what_is_being_fetched() throws Exception {
    String job = arriving();
    expect(200, "", put(uploadUrl(job)));
    expect(400, "ITEM_NOT_FOUND", call("/api/job/media", "job_id", job));
    expect(200, "TaskId", perform(job));
    await().atMost(Waiting.LIMIT).until(() -> calls.status(token, job).equals("Complete"));
  }

  private static String arriving() throws Exception {
    String job =
        calls.call(token, "/api/job/new", "language", "en-x-sandbox").get("JobId").asString();
    calls.call(token, "/api/job/add_media", "job_id", job, "media_url", URL);
    return job;
  }

  private static void setAuthorization(String value) throws Exception {
    for (String setting :
        new String[] {
          "require_customer_authorization_before_starting_workflow",
          "customer_authorization_required_mechanical"
        }) {
      expect(204, "", call("/api/account/update_setting", "setting", setting, "value", value));
    }
  }

  private static HttpResponse<String> perform(String job) throws Exception {
    return call(
        "/api/job/perform_transcription", "job_id", job, "transcription_fidelity", "MECHANICAL");
  }

  private static String uploadUrl(String job) throws Exception {
    String url =
        calls
            .call(token, "/api/job/request_upload_url", "job_id", job)
            .get("upload_url")
            .asString();
    return url.substring(url.indexOf("/upload/"));
  }

  private static HttpResponse<String> put(String url) throws Exception {
    return calls.answer(calls.request(url).PUT(BodyPublishers.ofByteArray(Tone.wave(1))));
  }

  private static HttpResponse<String> call(String path, String... pairs) throws Exception {
    return calls.answer(calls.request(ForkedCalls.path(path, token, pairs)));
  }

  private static HttpResponse<String> jobs(String job, String command) throws Exception {
    return calls.answer(ours(job, command).POST(BodyPublishers.noBody()));
  }

  private static String openTasks(String job) throws Exception {
    var shown = calls.send(ours(job, ""));
    return shown.has("now") ? shown.get("now").toString() : "";
  }

  private static HttpRequest.Builder ours(String job, String command) {
    return calls.request("/jobs/" + job + command).header("Authorization", "Bearer " + token);
  }

  private static void expect(int status, String text, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(text);
  }
}
