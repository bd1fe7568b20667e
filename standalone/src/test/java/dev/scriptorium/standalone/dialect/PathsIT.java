package dev.scriptorium.standalone.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.standalone.stack.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How paths are spelled, and what answers where nothing is. */
class PathsIT {

  private static final String TOKEN = NewAccount.token(Stack.shared());
  private static final String CREDENTIALS = "?v=1&api_token=" + TOKEN;

  private final Cielo24Client client = new Cielo24Client(Stack.shared().base());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//api/job/list",
        "/api//job///list",
        "////api/job/list",
        "/API/job/list",
        "//Api//job/list"
      })
  void a_call_is_found_in_any_spelling_of_its_path(String path) {
    client.rawBytes(get(path + CREDENTIALS)).hasStatus(200);
    client.rawBytes(get(path + "?v=1&api_token=0")).isError("BAD_API_TOKEN");
  }

  @Test
  void a_project_is_found_behind_several_slashes() {
    Answer answer =
        client.rawBytes(
            "GET //v1///projects HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                + TOKEN
                + "\r\n\r\n");

    answer.hasStatus(200);
    assertThat(answer.json().get("total").intValue()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "//",
        "/robots.txt",
        "/v2/projects",
        "/v1x",
        "/apis/job/new",
        "/job/new",
        "/jobsx",
        "/actuator/nothing",
        "//api/nothing",
        "/API/nothing"
      })
  void nothing_there_is_said_in_the_words_of_cielo24(String path) {
    client.rawBytes(get(path)).isError(404, "INVALID_QUERY");
    client
        .rawBytes(
            "POST "
                + path
                + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}")
        .isError(404, "INVALID_QUERY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1", "/v1/", "//v1/nothing", "/v1/project"})
  void below_v1_it_is_said_in_the_words_of_textking(String path) {
    Answer answer = client.rawBytes(get(path)).hasStatus(404);

    assertThat(answer.json().at("/error/code").asString()).isEqualTo("not_found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/jobs/", "/jobs/1/nothing", "/work/nothing", "/events", "//deliveries//7"})
  void at_our_own_addresses_it_is_said_by_rfc_9457(String path) {
    isProblem(client.rawBytes(get(path)), 404, "Not Found");
  }

  @Test
  void what_the_server_itself_refuses_there_is_said_so_too() {
    isProblem(client.rawBytes(get("/jobs/%zz")), 400, "Bad Request");
    isProblem(client.rawBytes(get("/content/1?signature=%zz")), 400, "Bad Request");
    isProblem(
        client.rawBytes("POST /work/claims HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n"),
        400,
        "Bad Request");
  }

  private static void isProblem(Answer answer, int status, String title) {
    answer.hasStatus(status);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.json().propertyNames()).containsExactlyInAnyOrder("type", "title", "status");
    assertThat(answer.json().get("status").intValue()).isEqualTo(status);
    assertThat(answer.text("title")).isEqualTo(title);
  }

  private static String get(String target) {
    return "GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
  }
}
