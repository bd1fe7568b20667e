package dev.scriptorium.standalone.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.standalone.dialect.TextkingClient.Reply;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong bodies and parameters: said clearly, and without effect. */
abstract class TextkingBadInputContract extends TextkingContract {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "page=0",
        "page=x",
        "page=",
        "page=-1",
        "page=1&page=1",
        "page=99999999999",
        "per_page=0",
        "per_page=101",
        "per_page=1.5",
        "state=unknown",
        "state=",
        "state=prepared&state=running",
        "state=%00",
      })
  void wrong_parameters_of_a_list_are_400(String query) {
    assertError(client.get("/v1/projects?" + query), 400, "invalid_parameter");
  }

  @Test
  void a_query_that_cannot_be_decoded_is_400() {
    assertError(client.get("/v1/projects?page=%FF"), 400, "malformed_request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'name':null}",
        "{'name':''}",
        "{'name':5}",
        "{'name':['x']}",
        "{'name':'a\\u0000b'}",
        "{'name':'\\ud800'}",
        "{'name':'x','due_date':'soon'}",
        "{'name':'x','due_date':'2012-02-30'}",
        "{'name':'x','due_date':7}",
        "{'name':'x','due_date':{}}",
        "{'name':'x','billing_address':'home'}",
        "{'name':'x','billing_address':'" + NOBODY + "'}",
        "{'name':'x','state':'running'}",
        "{'name':'x','state':'unknown'}",
        "{'name':'x','coupon_name':1}",
        "{'name':'x','affiliate_id':'\\udc00'}",
      })
  void wrong_values_of_a_new_project_are_400(String json) {
    assertRefused(json, "_field");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "'name'",
        "{",
        "{'name':'x',}",
        "{'name':'x'}{'name':'y'}",
        "{'name':'x','name':'y'}",
        "name=x",
        "<project/>",
      })
  void malformed_bodies_are_400(String json) {
    assertRefused(json, "malformed_json");
  }

  @ParameterizedTest
  @CsvSource({"name, 5000", "coupon_name, 5000", "affiliate_id, 5000"})
  void overlong_values_are_400(String field, int length) {
    String json = "{'name':'x','" + field + "':'" + "y".repeat(length) + "'}";
    assertRefused(field.equals("name") ? json.replace("'name':'x',", "") : json, "invalid_field");
  }

  @Test
  void garbage_is_turned_away() {
    byte[] garbage = new byte[10 * 1024 * 1024];
    Reply reply =
        client.send(
            client
                .request("POST", "/v1/projects", garbage)
                .header("Authorization", "Bearer " + token()));
    assertError(reply, 413, "body_too_large");
    assertRefused(
        "{'name':'x','deep':" + "[".repeat(10_000) + "]".repeat(10_000) + "}", "malformed_json");
    byte[] notUtf8 = "{\"name\":\"\u00e4\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertError(
        client.send(
            client
                .request("POST", "/v1/projects", notUtf8)
                .header("Authorization", "Bearer " + token())),
        400,
        "malformed_json");
    assertThat(client.get("/v1/projects?per_page=1").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"finished", "new", "", "Running"})
  void states_that_a_client_cannot_set_are_400(String state) {
    String project = newProject();
    assertError(client.put(project, "{'state':'" + state + "'}"), 400, "invalid_field");
    assertThat(client.get(project).text("state")).isEqualTo("prepared");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "name, ''",
        "name, null",
        "source_language, null",
        "source_language, 'xx'",
        "source_language, 'de-AT'",
        "target_language, ''",
        "target_language, null",
        "target_language, 'de'",
        "target_language, 'deu'",
        "quality, null",
        "quality, 'excellent'",
        "topic, 'general'",
        "topic, 5",
        "briefing, {}",
        "briefing, '\\u0000'",
        "is_active, 'yes'",
      })
  void wrong_values_of_a_job_are_400(String field, String value) {
    String project = newProject();
    String known = JOB.replaceAll("'" + field + "':'[^']*',?", "").replace(",}", "}");
    String json = known.substring(0, known.length() - 1) + ",'" + field + "':" + value + "}";

    Reply reply = client.post(project + "/jobs", json);

    assertError(reply, 400, value.equals("null") ? "missing_field" : "invalid_field");
    assertThat(reply.text("/error/field")).isEqualTo(field);
    assertThat(client.get(project + "/jobs").json().get("total").intValue()).isZero();
  }

  private void assertRefused(String json, String code) {
    long before = total();
    Reply reply = client.post("/v1/projects", json);
    assertThat(reply.status()).as(json).isEqualTo(400);
    assertThat(reply.text("/error/code")).endsWith(code);
    assertThat(total()).isEqualTo(before);
  }

  private long total() {
    return client.get("/v1/projects?per_page=1").json().get("total").longValue();
  }
}
