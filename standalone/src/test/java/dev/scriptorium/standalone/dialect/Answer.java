package dev.scriptorium.standalone.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a server answered.
 *
 * @param contentType empty if it named none
 */
record Answer(int status, String contentType, String body) {

  private static final JsonMapper JSON = new JsonMapper();

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
    assertThat(contentType).isEqualTo("application/json");
    assertThat(json().propertyNames()).containsExactly("ErrorType", "ErrorComment");
    assertThat(text("ErrorType")).as(body).isEqualTo(type);
    assertThat(text("ErrorComment")).isNotBlank().doesNotContain("Exception").doesNotContain("SQL");
    return this;
  }
}
