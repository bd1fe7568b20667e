package dev.scriptorium.standalone.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptorium.standalone.Waiting;
import dev.scriptorium.standalone.stack.Stack;
import dev.scriptorium.standalone.stack.Tone;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The main job through the front door, with a real worker and its sandbox. */
class Cielo24WorkIT {

  private static final String SANDBOX = "en-x-sandbox";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static Cielo24Session own;

  @BeforeAll
  static void logIn() {
    own =
        Cielo24Session.of(new Target(Stack.shared().base(), Stack.USERNAME, Stack.PASSWORD))
            .child();
  }

  @Test
  void a_recording_goes_in_and_captions_come_out() throws Exception {
    String job = own.newJob("job_name", "Lecture", "language", SANDBOX);
    upload(job, Tone.wave(1)).hasStatus(200);
    String task = perform(job, "MECHANICAL").hasStatus(200).text("TaskId");
    awaitStatus(job, "Complete");

    var info = own.info(job);
    assertThat(info.get("Fidelity").asString()).isEqualTo("MECHANICAL");
    assertThat(info.get("MediaLengthSeconds").asDouble()).isEqualTo(1.0);
    assertThat(info.get("StartDate").asString()).isNotEmpty();
    assertThat(info.get("CompletedDate").asString()).isNotEmpty();
    assertThat(own.get("/api/job/task_status", "task_id", task).text("TaskStatus"))
        .isEqualTo("COMPLETE");
    assertThat(caption(job, "SRT")).contains("-->");
    assertThat(own.get("/api/job/get_transcript", "job_id", job).hasStatus(200).body())
        .contains("\n");
    assertThat(
            own.get("/api/job/get_elementlist", "job_id", job).hasStatus(200).json().has("version"))
        .isTrue();
    var versions = own.get("/api/job/list_elementlists", "job_id", job).hasStatus(200).json();
    assertThat(versions.valueStream().map(version -> version.get("iwp_name").asString()))
        .containsExactly("MECHANICAL", "FINAL");
    String newest = versions.get(1).get("version").asString();
    own.get("/api/job/get_elementlist", "job_id", job, "elementlist_version", newest)
        .hasStatus(200);
    own.get("/api/job/get_elementlist", "job_id", job, "iwp_name", "PREMIUM")
        .isError("ITEM_NOT_FOUND");
  }

  @Test
  void a_permanent_link_needs_no_token_and_ends_with_the_job() throws Exception {
    String job = complete();
    String url =
        own.get(
                "/api/job/get_caption",
                "job_id",
                job,
                "caption_format",
                "WEB_VTT",
                "build_url",
                "true")
            .hasStatus(200)
            .text("CaptionUrl");
    assertThat(url).contains("/captions.vtt?").doesNotContain(own.token());
    assertThat(get(url).body()).startsWith("WEBVTT");
    assertThat(get(url.replaceFirst("signature=.", "signature=x")).statusCode()).isEqualTo(403);

    own.get("/api/job/delete", "job_id", job).hasStatus(200);
    assertThat(get(url).statusCode()).isEqualTo(403);
    own.get("/api/job/get_caption", "job_id", job, "caption_format", "SRT")
        .isError("ITEM_NOT_FOUND");
  }

  @Test
  void a_recording_can_be_put_to_a_signed_url() throws Exception {
    String job = own.newJob("language", SANDBOX);
    String url = own.get("/api/job/request_upload_url", "job_id", job).text("upload_url");
    assertThat(put(url, Tone.wave(1)).statusCode()).isEqualTo(200);
    // Until work is ordered another one replaces it
    assertThat(put(url, Tone.wave(2)).statusCode()).isEqualTo(200);
    perform(job, "MECHANICAL").hasStatus(200);
    HttpResponse<String> late = put(url, Tone.wave(3));
    assertThat(late.statusCode()).isEqualTo(400);
    assertThat(late.body()).contains("INVALID_QUERY").contains("media already");
    awaitStatus(job, "Complete");
    assertThat(own.info(job).get("MediaLengthSeconds").asDouble()).isEqualTo(2.0);
  }

  private static HttpResponse<String> put(String url, byte[] recording) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(url)).PUT(BodyPublishers.ofByteArray(recording)).build(),
        BodyHandlers.ofString());
  }

  @Test
  void the_same_upload_and_the_same_order_again_are_repeats() {
    String job = own.newJob("language", SANDBOX);
    byte[] recording = Tone.wave(1);
    String first = upload(job, recording).hasStatus(200).text("TaskId");
    assertThat(upload(job, recording).hasStatus(200).text("TaskId")).isEqualTo(first);
    upload(job, Tone.wave(2)).isError("INVALID_QUERY");
    String ordered = perform(job, "MECHANICAL").hasStatus(200).text("TaskId");
    assertThat(perform(job, "MECHANICAL").hasStatus(200).text("TaskId")).isEqualTo(ordered);
    perform(job, "PREMIUM").isError("INVALID_QUERY");
  }

  @Test
  void what_is_not_media_ends_as_a_media_failure() {
    String job = own.newJob("language", SANDBOX);
    upload(job, "PK\u0003\u0004 not a recording".getBytes(StandardCharsets.UTF_8)).hasStatus(200);
    awaitStatus(job, "Media Failure");
    assertThat(own.listed("JobStatus", "Media Failure")).contains(job);
    assertThat(own.listed("JobStatus", "Pending")).doesNotContain(job);
    perform(job, "MECHANICAL").isError("INVALID_QUERY");
    upload(job, Tone.wave(1)).hasStatus(200);
    perform(job, "MECHANICAL").hasStatus(200);
    awaitStatus(job, "Complete");
  }

  @Test
  void a_url_that_leads_to_this_machine_is_refused() {
    String job = own.newJob("language", SANDBOX);
    for (String url :
        new String[] {
          "http://127.0.0.1:8080/a.mp4", "http://169.254.169.254/a", "http://[::1]/", "ftp://x/y"
        }) {
      own.get("/api/job/add_media", "job_id", job, "media_url", url).isError("INVALID_URL");
    }
    own.get("/api/job/add_media", "job_id", job, "media_url", "http://localhost/a.mp4")
        .hasStatus(200);
    awaitStatus(job, "Media Failure");
    assertThat(own.get("/api/job/media", "job_id", job).text("MediaUrl"))
        .isEqualTo("http://localhost/a.mp4");
  }

  @Test
  void bad_orders_change_nothing() {
    String job = own.newJob("language", SANDBOX);
    perform(job, "MECHANICAL").isError("INVALID_QUERY");
    upload(job, new byte[0]).isError("INVALID_QUERY");
    upload(job, Tone.wave(1)).hasStatus(200);
    perform(job, "PERFECT").isError("INVALID_OPTION");
    own.get("/api/job/perform_transcription", "job_id", job).isError("MISSING_PARAMETER");
    perform(job, "MECHANICAL", "callback_url", "not a url").isError("INVALID_URL");
    perform(job, "MECHANICAL", "options", "{\"return_iwp\":[\"NONSENSE\"]}")
        .isError("INVALID_OPTION");
    perform(job, "MECHANICAL", "options", "no json").isError("INVALID_QUERY");
    perform(job, "MECHANICAL", "turnaround_hours", "-1").isError("INVALID_QUERY");
    perform(job, "MECHANICAL", "target_language", "fr").isError("NOT_IMPLEMENTED");
    String swahili = own.newJob("language", "sw");
    upload(swahili, Tone.wave(1)).hasStatus(200);
    perform(swahili, "MECHANICAL").isError("INVALID_OPTION");
    assertThat(own.info(job).get("Fidelity").asString()).isEmpty();
  }

  @Test
  void options_are_stored_and_shown_and_modify_comes_before_the_order() {
    String job = own.newJob("language", SANDBOX);
    own.post("/api/job/modify", "job_id", job, "priority", "ECONOMY", "turnaround_hours", "80")
        .hasStatus(204);
    assertThat(own.info(job).get("Priority").asString()).isEqualTo("ECONOMY");
    upload(job, Tone.wave(1)).hasStatus(200);
    perform(
            job,
            "PREMIUM",
            "options",
            "{\"speaker_id\": \"True\", \"return_iwp\": \"[\\\"FINAL\\\"]\", \"notes\":"
                + " \"Slowly\"}",
            "callback_url",
            "http://fake-callback.com/?j={job_id}")
        .hasStatus(200);
    var info = own.info(job);
    assertThat(info.get("Fidelity").asString()).isEqualTo("STANDARD");
    assertThat(info.get("Priority").asString()).isEqualTo("ECONOMY");
    assertThat(info.get("TurnaroundTimeHours").asInt()).isEqualTo(80);
    assertThat(info.get("Options").get("notes").get("setting").asString()).isEqualTo("Slowly");
    assertThat(info.get("Options").get("speaker_id").get("setting").asString()).isEqualTo("true");
    assertThat(info.get("ReturnTargets").get("url").get(0).get("callback_url").asString())
        .contains("{job_id}");
    awaitStatus(job, "Complete");
    own.post("/api/job/modify", "job_id", job, "notes", "late").isError("INVALID_QUERY");
    assertThat(own.listed("Fidelity", "PREMIUM", "Priority", "ECONOMY")).contains(job);
    assertThat(own.listed("Fidelity", "MECHANICAL")).doesNotContain(job);
  }

  @Test
  void a_job_is_moved_to_another_account_of_the_tree_before_its_work_begins() {
    Cielo24Session parent = own.child();
    Cielo24Session child = parent.child();
    Cielo24Session sibling = parent.child();
    String job = parent.newJob("language", SANDBOX, "external_id", "moved");
    upload(job, Tone.wave(1)).hasStatus(200);
    parent
        .post("/api/job/modify", "job_id", job, "account_id", "no such account")
        .isError("ACCOUNT_DOES_NOT_EXIST");
    child
        .post("/api/job/modify", "job_id", job, "account_id", child.username())
        .isError("ACCOUNT_UNPRIVILEGED");

    for (int i = 0; i < 2; i++) {
      parent
          .post(
              "/api/job/modify",
              "job_id",
              job,
              "account_id",
              child.username(),
              "expected_speakers",
              "2")
          .hasStatus(204);
    }

    assertThat(child.listed()).containsExactly(job);
    assertThat(parent.listed()).isEmpty();
    assertThat(parent.listed("Username", "*")).containsExactly(job);
    sibling.get("/api/job/info", "job_id", job).isError("ACCOUNT_UNPRIVILEGED");
    child
        .post("/api/job/modify", "job_id", job, "account_id", parent.username())
        .isError("ACCOUNT_UNPRIVILEGED");
    // The external id is free again where it came from, and taken where it is
    child
        .get("/api/job/new", "external_id", "moved", "is_duplicate", "false")
        .isError("INVALID_QUERY");
    parent.newJob("external_id", "moved", "is_duplicate", "false");
    child
        .get(
            "/api/job/perform_transcription", "job_id", job, "transcription_fidelity", "MECHANICAL")
        .hasStatus(200);
    parent
        .post("/api/job/modify", "job_id", job, "account_id", sibling.username())
        .isError("INVALID_QUERY");
    awaitStatus(job, "Complete");
  }

  private String complete() {
    String job = own.newJob("language", SANDBOX);
    upload(job, Tone.wave(1)).hasStatus(200);
    perform(job, "MECHANICAL").hasStatus(200);
    awaitStatus(job, "Complete");
    return job;
  }

  private static void awaitStatus(String job, String status) {
    await()
        .atMost(Waiting.LIMIT)
        .until(() -> own.info(job).get("JobStatus").asString().equals(status));
  }

  private static String caption(String job, String format) {
    return own.get("/api/job/get_caption", "job_id", job, "caption_format", format)
        .hasStatus(200)
        .body();
  }

  private static Answer perform(String job, String fidelity, String... more) {
    String[] pairs = new String[more.length + 4];
    pairs[0] = "job_id";
    pairs[1] = job;
    pairs[2] = "transcription_fidelity";
    pairs[3] = fidelity;
    System.arraycopy(more, 0, pairs, 4, more.length);
    return own.get("/api/job/perform_transcription", pairs);
  }

  private static Answer upload(String job, byte[] bytes) {
    return own.client()
        .send(
            own.client()
                .request("/api/job/add_media?v=1&api_token=" + own.token() + "&job_id=" + job)
                .header("Content-Type", "video/mp4")
                .POST(BodyPublishers.ofByteArray(bytes)));
  }

  private static HttpResponse<String> get(String url) throws Exception {
    return HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
  }
}
