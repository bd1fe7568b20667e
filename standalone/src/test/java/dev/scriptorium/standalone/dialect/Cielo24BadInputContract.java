package dev.scriptorium.standalone.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no client should send: a clear error of the dialect, and nothing happens. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Cielo24BadInputContract {

  private Cielo24Session own;
  private Cielo24Client client;
  private String onlyJob;

  abstract Target target();

  @BeforeAll
  void login() {
    own = Cielo24Session.of(target()).child();
    client = own.client();
    onlyJob = own.newJob("job_name", "the only one");
  }

  @AfterAll
  void nothing_has_happened() {
    assertThat(own.listed()).containsExactly(onlyJob);
    assertThat(own.info(onlyJob).get("JobName").asString()).isEqualTo("the only one");
  }

  static Stream<Arguments> badQueriesOfNew() {
    return Stream.of(
        Arguments.of("job_name=%00", "INVALID_QUERY"),
        Arguments.of("job_name=a%00b", "INVALID_QUERY"),
        Arguments.of("unknown=%00", "INVALID_QUERY"),
        Arguments.of("%00=1", "INVALID_QUERY"),
        Arguments.of("job_name=%ED%A0%80", "INVALID_QUERY"),
        Arguments.of("job_name=%C3%28", "INVALID_QUERY"),
        Arguments.of("job_name=%FF", "INVALID_QUERY"),
        Arguments.of("job_name=%zz", "INVALID_QUERY"),
        Arguments.of("job_name=100%", "INVALID_QUERY"),
        Arguments.of("job_name=" + "x".repeat(1_001), "INVALID_QUERY"),
        Arguments.of("external_id=" + "x".repeat(256), "INVALID_QUERY"),
        Arguments.of("requestor=" + "x".repeat(256), "INVALID_QUERY"),
        Arguments.of("reference=" + "x".repeat(1_001), "INVALID_QUERY"),
        Arguments.of("language=" + "x".repeat(101), "INVALID_QUERY"),
        Arguments.of("username=" + "x".repeat(256), "INVALID_QUERY"),
        Arguments.of("junk=" + "x".repeat(20_000), "INVALID_QUERY"),
        Arguments.of("junk=" + "x".repeat(100_000), "INVALID_QUERY"),
        Arguments.of("a=1&".repeat(201), "INVALID_QUERY"),
        Arguments.of("job_name=a&job_name=b", "INVALID_QUERY"),
        Arguments.of("v=2", "INVALID_QUERY"),
        Arguments.of("language=en_US", "INVALID_OPTION"),
        Arguments.of("language=%20", "INVALID_OPTION"),
        Arguments.of("language=englishlanguage", "INVALID_OPTION"),
        Arguments.of("is_duplicate=2", "INVALID_OPTION"),
        Arguments.of("expected_speakers=two", "INVALID_QUERY"),
        Arguments.of("expected_speakers=-1", "INVALID_QUERY"),
        Arguments.of("expected_speakers=1.5", "INVALID_QUERY"),
        Arguments.of("expected_speakers=99999999999999", "INVALID_QUERY"),
        Arguments.of("username=no+such+account", "ACCOUNT_DOES_NOT_EXIST"));
  }

  @ParameterizedTest
  @MethodSource("badQueriesOfNew")
  void bad_parameters_of_a_new_job(String query, String error) {
    client
        .recorded("", "GET /api/job/new?v=1&api_token=" + own.token() + "&" + query + " HTTP/1.1")
        .isError(error);
  }

  @Test
  void a_version_that_is_missing_or_another() {
    String token = "api_token=" + own.token();

    client.send(client.request("/api/job/new?" + token)).isError("MISSING_PARAMETER");
    client.send(client.request("/api/job/new?v=&" + token)).isError("MISSING_PARAMETER");
    client.send(client.request("/api/job/new?v=2&" + token)).isError("INVALID_OPTION");
    client.send(client.request("/api/job/new?v=one&" + token)).isError("INVALID_OPTION");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "00000000000000000000000000000000", "%27%20OR%201=1", "%E5%AD%97", "null"})
  void a_token_that_is_not_valid(String token) {
    for (String call : List.of("job/new", "job/list", "account/verify_key", "account/logout")) {
      client
          .send(client.request("/api/" + call + "?v=1&api_token=" + token))
          .isError("BAD_API_TOKEN");
    }
    client
        .send(client.request("/api/job/info?v=1&api_token=" + token + "&job_id=" + onlyJob))
        .isError("BAD_API_TOKEN");
  }

  @Test
  void a_token_that_is_missing_overlong_or_given_twice() {
    client.send(client.request("/api/job/new?v=1")).isError("MISSING_PARAMETER");
    client.send(client.request("/api/job/new?v=1&api_token=")).isError("MISSING_PARAMETER");
    client
        .send(client.request("/api/job/new?v=1&api_token=" + "f".repeat(10_000)))
        .isError("BAD_API_TOKEN");
    client
        .send(client.request("/api/job/new?v=1&api_token=" + own.token() + "&api_token=x"))
        .isError("INVALID_QUERY");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xyz",
        "0",
        "%20",
        "64bea283eff6475ea6596027a6ba092",
        "64bea283eff6475ea6596027a6ba09299",
        "64bea283eff6475ea6596027a6ba092g",
        "-64bea283eff6475ea6596027a6ba092"
      })
  void an_id_that_is_none(String id) {
    for (String call : List.of("info", "authorize", "delete", "del")) {
      client
          .send(
              client.request(
                  "/api/job/" + call + "?v=1&api_token=" + own.token() + "&job_id=" + id))
          .isError("INVALID_QUERY");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{]",
        "{\"job_name\":}",
        "{\"job_name\":\"a\",}",
        "{\"job_name\":\"a\"} b",
        "{\"job_name\":\"\\ud800\"}",
        "{\"job_name\":\"\\u0000\"}",
        "{\"job_name\":\"a\",\"job_name\":\"b\"}",
        "{\"expected_speakers\":-2}",
        "{\"expected_speakers\":{}}",
        "{\"expected_speakers\":1e400}",
        "[1]",
        "\"text\"",
        "17",
        "null"
      })
  void bad_json(String body) {
    client.postJson("/api/job/new?v=1&api_token=" + own.token(), body).isError("INVALID_QUERY");
  }

  @Test
  void deep_json() {
    client
        .postJson(
            "/api/job/new?v=1&api_token=" + own.token(),
            "{\"job_name\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}")
        .isError("INVALID_QUERY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/xml", "text/xml", "multipart/form-data; boundary=x"})
  void a_body_of_a_kind_that_nobody_reads(String contentType) {
    client
        .send(
            client
                .request("/api/job/new?v=1&api_token=" + own.token())
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString("<job><job_name>x</job_name></job>")))
        .isError("INVALID_QUERY");
  }

  @Test
  void ten_megabytes_of_garbage() {
    byte[] garbage = new byte[10_000_000];
    new Random(17).nextBytes(garbage);

    client
        .send(
            client
                .request("/api/job/new?v=1&api_token=" + own.token())
                .POST(BodyPublishers.ofByteArray(garbage)))
        .isError("INVALID_QUERY");
    client
        .send(
            client
                .request("/api/account/login?v=1")
                .POST(
                    BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(garbage))))
        .isError("INVALID_QUERY");
  }

  @Test
  void a_little_garbage() {
    byte[] garbage = new byte[10_000];
    new Random(18).nextBytes(garbage);

    client
        .send(
            client
                .request("/api/job/new?v=1&api_token=" + own.token())
                .POST(BodyPublishers.ofByteArray(garbage)))
        .isError("INVALID_QUERY");
    client
        .send(
            client
                .request("/api/job/new?v=1&api_token=" + own.token())
                .POST(
                    BodyPublishers.ofByteArray(
                        "{\"job_name\":\"ü\"}".getBytes(StandardCharsets.ISO_8859_1))))
        .isError("INVALID_QUERY");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "/api/",
        "/api/job",
        "/api/job/",
        "/api/job/new/",
        "/api/job/nope",
        "/api/JOB/new",
        "/api/job/new%20",
        "/api/..%3B/x"
      })
  void an_unknown_path(String path) {
    client
        .send(client.request(path + "?v=1&api_token=" + own.token()))
        .isError(404, "INVALID_QUERY");
  }

  @Test
  void a_path_outside_of_everything_is_no_html_either() {
    Answer answer =
        client.send(client.request("/nowhere").header("Accept", "text/html")).hasStatus(404);

    assertThat(answer.contentType()).isEqualTo("application/json");
    assertThat(answer.body()).doesNotContain("<");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "NONSENSE"})
  void an_unknown_method(String method) {
    client
        .send(
            client
                .request("/api/job/new?v=1&api_token=" + own.token())
                .method(method, BodyPublishers.noBody()))
        .isError(405, "INVALID_QUERY");
  }

  @Test
  void asking_for_the_head_of_an_answer_makes_nothing() {
    client
        .send(
            client
                .request("/api/job/new?v=1&api_token=" + own.token())
                .method("HEAD", BodyPublishers.noBody()))
        .hasStatus(405);
  }

  @Test
  void the_head_of_what_only_reads_is_that_of_its_get() {
    String path = "/api/job/list?v=1&api_token=" + own.token();
    Answer head = client.send(client.request(path).method("HEAD", BodyPublishers.noBody()));

    head.hasStatus(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.contentType()).isEqualTo(client.send(client.request(path)).contentType());
  }

  @Test
  void a_cookie_reads_but_does_not_change_by_get() {
    String cookie = "api_token=" + own.token();
    client.send(client.request("/api/job/list?v=1").header("Cookie", cookie)).hasStatus(200);
    client
        .send(client.request("/api/job/new?v=1&job_name=x").header("Cookie", cookie))
        .hasStatus(400);
  }

  @Test
  void a_coding_that_is_not_understood_is_refused() {
    client
        .send(
            client
                .request("/api/job/new?v=1&api_token=" + own.token())
                .header("Content-Encoding", "br")
                .POST(BodyPublishers.ofString("x")))
        .isError(415, "INVALID_QUERY");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "job/list_related",
        "job/add_transcript",
        "job/add_custom_guidelines",
        "job/transcoded_media",
        "job/download_media",
        "job/translate",
        "job/perform_translation",
        "job/burn_in_caption",
        "job/aggregate_statistics",
        "job/uplevel"
      })
  void documented_calls_that_are_not_built_yet_say_so(String call) {
    Answer answer = own.get("/api/" + call, "job_id", onlyJob).isError("NOT_IMPLEMENTED");

    assertThat(answer.text("ErrorComment")).contains(call);
    own.post("/api/" + call).isError("NOT_IMPLEMENTED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GARBAGE\r\n\r\n",
        "GET /api/job/new?x=\u00ff HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /api/job/new?v=1 HTTP/9.1\r\nHost: x\r\n\r\n",
        "GET /api/job/new?v=1 HTTP/1.1\r\nHost: x y\r\n\r\n",
        "GET /api/job/new?v=1 HTTP/1.1\r\n\r\n",
        "GET /api/job/new?v=1 HTTP/1.1\r\nHost: x\r\nno header\r\n\r\n",
        "GET /api/job%2fnew?v=1 HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /api/%zz HTTP/1.1\r\nHost: x\r\n\r\n",
        "POST /api/job/new?v=1 HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
        "POST /api/job/new?v=1 HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n"
      })
  void a_request_that_is_no_http(String request) {
    client.rawBytes(request).isError("INVALID_QUERY");
  }

  @Test
  void headers_without_end() {
    client
        .rawBytes(
            "GET /api/job/new?v=1 HTTP/1.1\r\nHost: x\r\nA: " + "a".repeat(200_000) + "\r\n\r\n")
        .isError("INVALID_QUERY");
  }

  @Test
  void a_profile_that_is_none() {
    client
        .send(
            client
                .request("/api/job/new?v=1&api_token=" + own.token())
                .header("X-Cielo24-Profile", "modern"))
        .isError("INVALID_OPTION");
  }
}
