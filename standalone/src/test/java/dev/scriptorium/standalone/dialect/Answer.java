package dev.scriptorium.standalone.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a server answered.
 *
 * @param headers all of them
 */
record Answer(int status, HttpHeaders headers, String body) {

  private static final JsonMapper JSON = new JsonMapper();

  /** Empty if it did not come. */
  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  String contentType() {
    return header("Content-Type");
  }

  JsonNode json() {
    return JSON.readTree(body);
  }

  String text(String member) {
    JsonNode value = json().get(member);
    assertThat(value).as("%s in %s", member, body).isNotNull();
    assertThat(value.isString()).as("%s in %s", member, body).isTrue();
    return value.asString();
  }

  Answer hasStatus(int expected) {
    assertThat(status).as(body).isEqualTo(expected);
    return this;
  }

  /** The two-member error of the cielo24 dialect (docs/contract/cielo24.md, 2). */
  Answer isError(String type) {
    return isError(400, type);
  }

  Answer isError(int expected, String type) {
    hasStatus(expected);
    assertThat(contentType()).isEqualTo("application/json");
    assertThat(json().propertyNames()).containsExactly("ErrorType", "ErrorComment");
    assertThat(text("ErrorType")).as(body).isEqualTo(type);
    assertThat(text("ErrorComment")).isNotBlank().doesNotContain("Exception").doesNotContain("SQL");
    return this;
  }
}
