package dev.scriptorium.standalone.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.standalone.dialect.TextkingClient.Reply;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What every deployment must answer in the TEXTKING dialect: the parts are in the subclasses. */
abstract class TextkingContract {

  static final String TOPIC = "49353ab0-fdbf-4e1c-a063-cdf4aad98782";
  static final String NOBODY = "00000000-0000-4000-8000-000000000000";
  static final String JOB =
      "{'name':'DE -> EN','source_language':'de','target_language':'en','quality':'translation'}";

  final TextkingClient client = new TextkingClient(base(), token());

  /** The server and two customers of its. */
  abstract Customers customers();

  /**
   * A server and two customers of its.
   *
   * @param base where the server is, without a path
   * @param token a valid token
   * @param strangersToken a valid token of another account
   */
  record Customers(URI base, String token, String strangersToken) {}

  final URI base() {
    return customers().base();
  }

  final String token() {
    return customers().token();
  }

  final String strangersToken() {
    return customers().strangersToken();
  }

  final String newProject() {
    Reply reply = client.post("/v1/projects", "{'name':'x'}");
    assertThat(reply.status()).isEqualTo(201);
    return "/v1/project/" + reply.text("id");
  }

  final String newJob(String project) {
    Reply reply = client.post(project + "/jobs", JOB);
    assertThat(reply.status()).isEqualTo(201);
    return reply.text("id");
  }

  final void assertCreated(Reply reply, String path) {
    assertThat(reply.status()).isEqualTo(201);
    assertLocated(reply, path);
  }

  final void assertUpdated(Reply reply, String path) {
    assertThat(reply.status()).isEqualTo(200);
    assertLocated(reply, path);
  }

  final void assertLocated(Reply reply, String path) {
    assertJson(reply);
    assertThat(reply.header("Location")).isEqualTo(base() + path);
    assertThat(reply.header("Content-Location")).isEqualTo(base() + path);
  }

  static void assertOk(Reply reply) {
    assertThat(reply.status()).isEqualTo(200);
    assertJson(reply);
  }

  static void assertDeleted(Reply reply) {
    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.body()).isEmpty();
    assertThat(reply.headers().firstValue("Content-Type")).isEmpty();
  }

  static void assertError(Reply reply, int status, String code) {
    assertThat(reply.status())
        .as(new String(reply.body(), StandardCharsets.UTF_8))
        .isEqualTo(status);
    assertJson(reply);
    assertThat(reply.json().propertyNames()).containsExactly("error");
    assertThat(reply.json().get("error").propertyNames())
        .containsExactly("code", "message", "field");
    assertThat(reply.text("/error/code")).isEqualTo(code);
    assertThat(reply.text("/error/message")).isNotBlank();
  }

  static void assertJson(Reply reply) {
    assertThat(reply.header("Content-Type").replace(" ", "").toLowerCase())
        .isEqualTo("application/json;charset=utf-8");
  }

  static void assertLinks(JsonNode resource, String... links) {
    List<String> found = new ArrayList<>();
    for (JsonNode link : resource.get("links")) {
      assertThat(link.propertyNames()).containsExactly("rel", "href");
      found.add(link.get("rel").stringValue() + " " + link.get("href").stringValue());
    }
    assertThat(found).containsExactly(links);
  }

  static List<String> ids(Reply list) {
    List<String> ids = new ArrayList<>();
    list.json().get("items").forEach(item -> ids.add(item.get("id").stringValue()));
    return ids;
  }
}
