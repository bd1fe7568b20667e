package dev.scriptorium.standalone.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser asks in the name of a page that uses a generated client (CORS). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserContract {

  private static final String ASKED = "Access-Control-Request-Headers";
  private static final String STRANGER = "https://elsewhere.example.org";
  private static final String PROJECT = "/v1/project/00000000-0000-0000-0000-000000000000";

  private Cielo24Session session;
  private Cielo24Client client;

  abstract Target target();

  /** The origin that the server was told to allow. */
  abstract String origin();

  @BeforeAll
  void login() {
    session = Cielo24Session.of(target());
    client = session.client();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/account/login?v=1  | POST   | GET, POST, OPTIONS",
        "/api/job/new?v=1        | POST   | GET, POST, OPTIONS",
        "/api/job/info?v=1       | GET    | GET, POST, OPTIONS",
        "/api/job/add_media?v=1  | POST   | GET, POST, OPTIONS",
        "/v1/projects            | POST   | GET, HEAD, POST, OPTIONS",
        PROJECT + "             | DELETE | GET, HEAD, PUT, DELETE, OPTIONS",
        PROJECT + "/jobs        | POST   | GET, HEAD, POST, OPTIONS",
      })
  void a_preflight_tells_what_a_resource_allows(String path, String method, String allowed) {
    Answer answer =
        client
            .send(preflight(path, origin(), method).header(ASKED, "authorization,content-type"))
            .hasStatus(204);

    assertThat(answer.body()).isEmpty();
    assertThat(answer.header("Allow")).isEqualTo(allowed);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(origin());
    assertThat(answer.header("Access-Control-Allow-Methods")).isEqualTo(allowed);
    assertThat(answer.header("Access-Control-Allow-Headers"))
        .isEqualTo("authorization,content-type");
    assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("1800");
    assertThat(answer.headers().allValues("Vary").toString()).contains("Origin");
    assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-credentials");
  }

  @Test
  void preflight_without_further_headers() {
    Answer answer = client.send(preflight("/api/job/list", origin(), "GET")).hasStatus(204);

    assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-headers");
  }

  @Test
  void a_page_logs_in_creates_and_reads() {
    HttpRequest.Builder login =
        page("/api/account/login?v=1", origin())
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    "{\"username\":\""
                        + session.username()
                        + "\",\"password\":\""
                        + session.password()
                        + "\"}"));
    String query = "?v=1&api_token=" + readable(client.send(login)).text("api_token");
    Answer job = readable(client.send(page("/api/job/new" + query, origin())));
    readable(client.send(page("/api/job/info" + query + "&job_id=" + job.text("JobId"), origin())))
        .hasStatus(200);
    readable(
            client.send(
                page("/v1/projects", origin())
                    .header("Authorization", "Bearer " + session.token())))
        .hasStatus(200);
  }

  @Test
  void a_page_may_read_what_went_wrong() {
    readable(client.send(page("/api/job/new?v=1&api_token=nobody", origin())))
        .isError("BAD_API_TOKEN");
    readable(client.send(page("/api/job/nothing", origin()))).isError(404, "INVALID_QUERY");
    Answer unauthorized = readable(client.send(page("/v1/projects", origin()))).hasStatus(401);

    assertThat(unauthorized.header("Access-Control-Expose-Headers")).contains("WWW-Authenticate");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        STRANGER,
        "null",
        "https://app.example.org.evil.example",
        "http://app.example.org"
      })
  void another_origin_is_answered_as_ever_and_may_not_read_it(String other) {
    String path = "/api/job/new?v=1&api_token=" + session.token();
    Answer created = client.send(page(path, other)).hasStatus(200);
    Answer preflight = client.send(preflight(path, other, "POST")).isError(405, "INVALID_QUERY");
    Answer options = client.send(preflight("/v1/projects", other, "POST")).hasStatus(204);

    for (Answer answer : List.of(created, preflight, options)) {
      assertThat(answer.headers().map().keySet())
          .noneMatch(name -> name.startsWith("access-control-"));
      assertThat(answer.header("Vary")).isEqualTo("Origin");
    }
    assertThat(preflight.header("Allow")).isEqualTo("GET, POST");
    assertThat(options.header("Allow")).isEqualTo("GET, HEAD, POST, OPTIONS");
  }

  @Test
  void preflight_of_a_path_with_nothing_at_it() {
    client.send(preflight("/api/job/nothing", origin(), "GET")).isError(404, "INVALID_QUERY");
    client.send(preflight("/v1/nothing", origin(), "GET")).hasStatus(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nowhere", "/actuator/health/liveness"})
  void pages_have_no_business_outside_the_dialects(String path) {
    Answer answer = client.send(page(path, origin()));

    assertThat(answer.headers().map().keySet())
        .noneMatch(name -> name.startsWith("access-control-"));
  }

  private Answer readable(Answer answer) {
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(origin());
    assertThat(answer.header("Vary")).isEqualTo("Origin");
    return answer;
  }

  private HttpRequest.Builder page(String path, String origin) {
    return client.request(path).header("Origin", origin);
  }

  private HttpRequest.Builder preflight(String path, String origin, String method) {
    return page(path, origin)
        .header("Access-Control-Request-Method", method)
        .method("OPTIONS", BodyPublishers.noBody());
  }
}
