package dev.scriptorium.standalone.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which of the two bodies of job/info a client gets (docs/contract/cielo24.md, 1.8 and 13): every
 * generated client lets its user set a User-Agent of his own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Cielo24ProfileContract {

  private static final String OWN_AGENT = "User-Agent: Acme-Captions/2.1";
  private static final String ANYTHING = "Accept: */*";

  private Cielo24Session own;
  private Cielo24Client client;
  private String job;

  abstract Target target();

  @BeforeAll
  void login() {
    own = Cielo24Session.of(target()).child();
    client = own.client();
    job = own.newJob("external_id", "7");
  }

  @Test
  void a_session_that_was_opened_by_json_is_a_generated_clients() {
    String token = loginByJson();

    assertGenerated(info(token, OWN_AGENT, ANYTHING));
    assertGenerated(info(token, OWN_AGENT, "Accept: text/html, application/json"));
    assertThat(created(token, OWN_AGENT, ANYTHING).contentType()).isEqualTo("application/json");
  }

  @Test
  void a_session_that_was_opened_by_json_with_a_key_is_one_too() {
    String key = own.get("/api/account/generate_api_key").text("ApiKey");
    Answer login =
        client.postJson(
            "/api/account/login?v=1",
            "{\"username\":\"" + own.username() + "\",\"securekey\":\"" + key + "\"}");

    assertGenerated(info(login.text("api_token"), OWN_AGENT, ANYTHING));
    assertClassic(info(key, OWN_AGENT, ANYTHING));
  }

  @Test
  void a_session_that_was_opened_by_a_query_or_a_form_is_not() {
    Answer form =
        client.post("/api/account/login", "username", own.username(), "password", own.password());

    assertClassic(info(own.token(), OWN_AGENT, ANYTHING));
    assertClassic(info(form.text("ApiToken"), OWN_AGENT, ANYTHING));
    assertThat(created(own.token(), OWN_AGENT, ANYTHING).contentType())
        .isEqualTo("text/javascript");
  }

  /** One after the other, as a gateway that remembers callers sees them (ADR 9). */
  @Test
  void sessions_of_one_account_are_told_apart() {
    String generated = loginByJson();

    for (int round = 0; round < 3; round++) {
      assertThat(created(generated, OWN_AGENT, ANYTHING).contentType())
          .isEqualTo("application/json");
      assertThat(created(own.token(), OWN_AGENT, ANYTHING).contentType())
          .isEqualTo("text/javascript");
      assertGenerated(info(generated, OWN_AGENT, ANYTHING));
      assertClassic(info(own.token(), OWN_AGENT, ANYTHING));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Accept: application/json",
        "accept:application/json ",
        "Accept: Application/JSON",
        "Accept: application/json, */*;q=0.8"
      })
  void a_client_that_takes_nothing_but_json_is_a_generated_one_whatever_its_token(String accept) {
    assertGenerated(info(own.token(), OWN_AGENT, accept));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Accept: application/json, text/plain",
        "Accept: application/json;q=0.5",
        "Accept: text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
        "Accept: application/json\r\nAccept: text/html"
      })
  void a_client_that_takes_something_else_too_is_not(String accept) {
    assertClassic(info(own.token(), OWN_AGENT, accept));
  }

  @Test
  void the_header_wins_over_the_session() {
    assertClassic(info(loginByJson(), OWN_AGENT, "X-Cielo24-Profile: classic"));
    assertGenerated(info(own.token(), OWN_AGENT, "X-Cielo24-Profile: openapi"));
  }

  private String loginByJson() {
    return client
        .postJson(
            "/api/account/login?v=1",
            "{\"username\":\"" + own.username() + "\",\"password\":\"" + own.password() + "\"}")
        .hasStatus(200)
        .text("api_token");
  }

  private Answer info(String token, String... headers) {
    return get("/api/job/info?v=1&api_token=" + token + "&job_id=" + job, headers);
  }

  private Answer created(String token, String... headers) {
    return get("/api/job/new?v=1&api_token=" + token, headers);
  }

  private Answer get(String target, String... headers) {
    String[] lines = new String[headers.length + 1];
    lines[0] = "GET " + target + " HTTP/1.1";
    System.arraycopy(headers, 0, lines, 1, headers.length);
    return client.recorded("", lines).hasStatus(200);
  }

  private static void assertGenerated(Answer info) {
    assertThat(info.json().propertyNames())
        .contains("ExternalId", "JobId")
        .doesNotContain("ExternalID", "Tasks", "Fidelity");
  }

  private static void assertClassic(Answer info) {
    assertThat(info.json().propertyNames()).contains("ExternalID", "ExternalId", "Tasks");
  }
}
