package dev.scriptorium.standalone.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.standalone.dialect.TextkingClient.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see what, and what HTTP itself can get wrong. */
abstract class TextkingAccessContract extends TextkingContract {

  @ParameterizedTest
  @CsvSource({
    "GET, /v1/projects",
    "POST, /v1/projects",
    "GET, /v1/project/" + NOBODY,
    "PUT, /v1/project/" + NOBODY,
    "DELETE, /v1/project/" + NOBODY,
    "GET, /v1/project/" + NOBODY + "/jobs",
    "POST, /v1/project/" + NOBODY + "/jobs",
    "GET, /v1/project/" + NOBODY + "/job/" + NOBODY,
    "PUT, /v1/project/" + NOBODY + "/job/" + NOBODY,
    "DELETE, /v1/project/" + NOBODY + "/job/" + NOBODY,
  })
  void without_valid_token_everything_is_401(String method, String path) {
    byte[] body =
        method.startsWith("P") ? "{\"name\":\"x\"}".getBytes(StandardCharsets.UTF_8) : new byte[0];
    Reply missing = client.send(client.request(method, path, body));
    assertError(missing, 401, "missing_token");
    assertThat(missing.header("WWW-Authenticate"))
        .startsWith("Bearer realm=")
        .doesNotContain("error");

    for (String wrong : List.of("0".repeat(32), "nonsense", "x".repeat(500))) {
      Reply invalid =
          client.send(
              client.request(method, path, body).header("Authorization", "Bearer " + wrong));
      assertError(invalid, 401, "invalid_token");
      assertThat(invalid.header("WWW-Authenticate"))
          .startsWith("Bearer realm=")
          .contains("error=\"invalid_token\"");
    }
    assertError(
        client.send(client.request(method, path, body).header("Authorization", "Basic YTpi")),
        401,
        "missing_token");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "bc141454-5949-401b-9c05-7591ee2f562", "0", "%C3%A4", "a%20b"})
  void ids_that_are_no_uuid_are_400(String id) {
    String project = "/v1/project/" + id;
    for (String path : List.of(project, project + "/jobs", project + "/job/" + NOBODY)) {
      assertError(client.get(path), 400, "invalid_id");
    }
    assertError(client.put(project, "{'name':'x'}"), 400, "invalid_id");
    assertError(client.delete(project), 400, "invalid_id");
    assertError(client.post(project + "/jobs", JOB), 400, "invalid_id");
    String job = newProject() + "/job/" + id;
    assertError(client.get(job), 400, "invalid_id");
    assertError(client.put(job, "{'name':'x'}"), 400, "invalid_id");
    assertError(client.delete(job), 400, "invalid_id");
  }

  @Test
  void an_id_without_dashes_is_400() {
    assertError(client.get(newProject().replace("-", "")), 400, "invalid_id");
  }

  @Test
  void unknown_ids_are_404() {
    String project = "/v1/project/" + NOBODY;
    assertError(client.get(project), 404, "not_found");
    assertError(client.put(project, "{'name':'x'}"), 404, "not_found");
    assertError(client.put(project, "{'state':'running'}"), 404, "not_found");
    assertError(client.delete(project), 404, "not_found");
    assertError(client.get(project + "/jobs"), 404, "not_found");
    assertError(client.post(project + "/jobs", JOB), 404, "not_found");
    String job = newProject() + "/job/" + NOBODY;
    assertError(client.get(job), 404, "not_found");
    assertError(client.put(job, "{'name':'x'}"), 404, "not_found");
    assertError(client.delete(job), 404, "not_found");
  }

  @Test
  void another_accounts_project_is_404() {
    TextkingClient stranger = new TextkingClient(base(), strangersToken());
    String project = newProject();
    String job = project + "/job/" + newJob(project);

    assertError(stranger.get(project), 404, "not_found");
    assertError(stranger.put(project, "{'state':'canceled'}"), 404, "not_found");
    assertError(stranger.delete(project), 404, "not_found");
    assertError(stranger.get(project + "/jobs"), 404, "not_found");
    assertError(stranger.post(project + "/jobs", JOB), 404, "not_found");
    assertError(stranger.get(job), 404, "not_found");
    assertError(stranger.put(job, "{'name':'y'}"), 404, "not_found");
    assertError(stranger.delete(job), 404, "not_found");

    assertThat(client.get(project).text("state")).isEqualTo("prepared");
    assertThat(client.get(project + "/jobs").json().get("total").intValue()).isEqualTo(1);
  }

  @Test
  void a_job_belongs_to_its_project_only() {
    String first = newProject();
    String job = newJob(first);
    assertError(client.get(newProject() + "/job/" + job), 404, "not_found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/v1", "/v1/", "/v1/projects/", "/v1/nothing", "/v1/project", "/v1/job/1"})
  void unknown_paths_are_404(String path) {
    assertError(client.get(path), 404, "not_found");
    assertError(client.post(path, "{}"), 404, "not_found");
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, /v1/projects, GET POST",
    "DELETE, /v1/projects, GET POST",
    "PATCH, /v1/projects, GET POST",
    "BREW, /v1/projects, GET POST",
    "POST, /v1/project/" + NOBODY + ", GET PUT DELETE",
    "PUT, /v1/project/" + NOBODY + "/jobs, GET POST",
    "PATCH, /v1/project/" + NOBODY + "/job/" + NOBODY + ", GET PUT DELETE",
  })
  void unknown_methods_are_405(String method, String path, String allowed) {
    Reply reply = client.send(client.authorized(method, path, ""));
    assertError(reply, 405, "method_not_allowed");
    assertThat(reply.header("Allow").split(", ")).contains(allowed.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/projects, GET HEAD POST OPTIONS",
    "/v1/project/" + NOBODY + "/job/" + NOBODY + ", GET HEAD PUT DELETE OPTIONS",
  })
  void options_tells_what_a_resource_allows(String path, String allowed) {
    Reply reply = client.send(client.authorized("OPTIONS", path, ""));
    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.header("Allow").split(", ")).containsExactly(allowed.split(" "));
  }

  @Test
  void options_of_an_unknown_path_is_404() {
    assertError(client.send(client.authorized("OPTIONS", "/v1/nope", "")), 404, "not_found");
  }

  @Test
  void head_is_get_without_a_body() {
    Reply reply = client.send(client.authorized("HEAD", newProject(), ""));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).isEmpty();
  }

  @Test
  void only_json_is_understood_and_given() {
    String json = "{\"name\":\"x\"}";
    for (String type :
        List.of("application/xml", "text/plain", "application/x-www-form-urlencoded")) {
      assertError(
          client.send(
              client.authorized("POST", "/v1/projects", json).setHeader("Content-Type", type)),
          415,
          "unsupported_media_type");
    }
    assertThat(
            client
                .send(
                    client
                        .authorized("POST", "/v1/projects", json)
                        .setHeader("Content-Type", "application/json; charset=UTF-8"))
                .status())
        .isEqualTo(201);
    assertError(
        client.send(
            client.authorized("POST", "/v1/projects", json).header("Accept", "application/xml")),
        406,
        "not_acceptable");
    for (String accept : List.of("*/*", "application/json", "application/xml, */*;q=0.1")) {
      assertOk(client.send(client.authorized("GET", "/v1/projects", "").header("Accept", accept)));
    }
  }
}
