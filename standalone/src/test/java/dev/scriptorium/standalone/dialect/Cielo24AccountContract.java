package dev.scriptorium.standalone.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The calls about accounts (docs/contract/cielo24.md, 5.1), each way they are documented. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Cielo24AccountContract {

  private static final String HEX = "[0-9a-f]{32}";
  private static final String NO_PERMISSION =
      "Account does not have permission to access/change this data";

  private Cielo24Session parent;
  private Cielo24Session own;
  private Cielo24Client client;

  abstract Target target();

  @BeforeAll
  void login() {
    parent = Cielo24Session.of(target());
    own = parent.child();
    client = own.client();
  }

  @Test
  void login_by_query() {
    Answer answer =
        client
            .get("/api/account/login", "username", own.username(), "password", own.password())
            .hasStatus(200);

    assertThat(answer.contentType()).isEqualTo("application/json");
    assertThat(answer.json().propertyNames()).containsExactly("ApiToken");
    assertThat(answer.text("ApiToken")).matches(HEX);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x-auth-password", "x-auth-key", "X-Auth-Password"})
  void login_by_headers(String header) {
    Answer answer =
        client.send(
            client
                .request("/api/account/login?v=1")
                .header("x-auth-user", own.username())
                .header(header, own.password()));

    assertThat(answer.hasStatus(200).text("ApiToken")).matches(HEX);
  }

  @Test
  void login_by_form() {
    Answer answer =
        client.post("/api/account/login", "username", own.username(), "password", own.password());

    assertThat(answer.hasStatus(200).text("ApiToken")).matches(HEX);
  }

  @Test
  void login_by_json_answers_with_exactly_the_key_of_the_openapi_file() {
    Answer answer =
        client
            .postJson(
                "/api/account/login?v=1",
                "{\"username\":\"" + own.username() + "\",\"password\":\"" + own.password() + "\"}")
            .hasStatus(200);

    assertThat(answer.json().propertyNames()).containsExactly("api_token");
    works(answer.text("api_token"));
  }

  @Test
  void login_with_a_key_by_query_header_and_json() {
    String key = key(own);

    Answer query = client.get("/api/account/login", "username", own.username(), "securekey", key);
    Answer header =
        client.send(
            client
                .request("/api/account/login?v=1")
                .header("x-auth-user", own.username())
                .header("x-auth-securekey", key));
    Answer json =
        client.postJson(
            "/api/account/login?v=1",
            "{\"username\":\"" + own.username() + "\",\"securekey\":\"" + key + "\"}");

    works(query.hasStatus(200).text("ApiToken"));
    works(header.hasStatus(200).text("ApiToken"));
    works(json.hasStatus(200).text("api_token"));
  }

  @Test
  void login_with_key_and_password_takes_whichever_is_right() {
    client
        .get(
            "/api/account/login",
            "username",
            own.username(),
            "securekey",
            "0".repeat(32),
            "password",
            own.password())
        .hasStatus(200);
  }

  @Test
  void login_ignores_a_token_and_prefers_parameters_to_headers() {
    client
        .send(
            client
                .request(
                    "/api/account/login?v=1&api_token=old&"
                        + Cielo24Client.encoded("username", own.username()))
                .header("x-auth-user", "somebody else")
                .header("x-auth-password", own.password()))
        .hasStatus(200);
  }

  @Test
  void login_refuses_headers_that_are_longer_than_the_parameters_may_be() {
    client
        .send(
            client
                .request("/api/account/login?v=1")
                .header("x-auth-user", "x".repeat(256))
                .header("x-auth-password", own.password()))
        .isError("INVALID_QUERY");
  }

  @Test
  void login_without_a_name_or_a_credential() {
    client.get("/api/account/login", "password", "x").isError("MISSING_PARAMETER");
    client.get("/api/account/login", "username", own.username()).isError("MISSING_PARAMETER");
    client.postJson("/api/account/login?v=1", "{}").isError("MISSING_PARAMETER");
    client
        .send(client.request("/api/account/login?username=x&password=y"))
        .isError("MISSING_PARAMETER");
    client
        .send(client.request("/api/account/login?v=2&username=x&password=y"))
        .isError("INVALID_OPTION");
  }

  @Test
  void login_with_a_wrong_password_or_name() {
    client
        .get("/api/account/login", "username", own.username(), "password", "wrong")
        .isError("LOGIN_INVALID");
    client
        .get("/api/account/login", "username", "nobody-at-all", "password", "wrong")
        .isError("LOGIN_INVALID");
  }

  @Test
  void a_removed_key_is_told_apart_also_as_a_password() {
    String key = key(own);
    own.get("/api/account/remove_api_key", "api_securekey", key).hasStatus(204);

    Answer asKey = client.get("/api/account/login", "username", own.username(), "securekey", key);
    Answer asPassword =
        client.get("/api/account/login", "username", own.username(), "password", key);

    assertThat(asKey.isError("ACCOUNT_UNPRIVILEGED").text("ErrorComment")).contains(NO_PERMISSION);
    assertThat(asPassword.isError("ACCOUNT_UNPRIVILEGED").text("ErrorComment"))
        .contains(NO_PERMISSION);
  }

  @Test
  void logout_by_get_and_by_an_empty_post_of_json() {
    Cielo24Session one = Cielo24Session.login(client, own.username(), own.password());
    Cielo24Session two = Cielo24Session.login(client, own.username(), own.password());

    assertThat(one.get("/api/account/logout").hasStatus(204).body()).isEmpty();
    Answer post =
        client.postJson("/api/account/logout?v=1&api_token=" + two.token(), "").hasStatus(204);
    assertThat(post.body()).isEmpty();

    Answer afterwards = one.get("/api/job/new").isError("BAD_API_TOKEN");
    assertThat(afterwards.text("ErrorComment")).contains("Invalid or expired API token");
    two.get("/api/job/list").isError("BAD_API_TOKEN");
    one.get("/api/account/logout").isError("BAD_API_TOKEN");
    works(own.token());
  }

  @Test
  void a_key_is_shown_again_until_another_is_wanted() {
    String first = key(own);

    assertThat(first).matches(HEX);
    assertThat(key(own)).isEqualTo(first);
    assertThat(
            own.get(
                    "/api/account/generate_api_key",
                    "account_id",
                    own.username(),
                    "force_new",
                    "False")
                .text("ApiKey"))
        .isEqualTo(first);
    String second =
        own.get("/api/account/generate_api_key", "force_new", "True").hasStatus(200).text("ApiKey");
    assertThat(second).matches(HEX).isNotEqualTo(first);
    works(first);
    works(second);
  }

  @Test
  void keys_of_accounts_below_but_not_above() {
    Cielo24Session child = own.child();

    assertThat(
            own.get("/api/account/generate_api_key", "account_id", child.username()).text("ApiKey"))
        .isEqualTo(key(child));
    child
        .get("/api/account/generate_api_key", "account_id", own.username())
        .isError("ACCOUNT_UNPRIVILEGED");
    own.get("/api/account/generate_api_key", "account_id", "no such account")
        .isError("ACCOUNT_DOES_NOT_EXIST");
    own.get("/api/account/generate_api_key", "force_new", "perhaps").isError("INVALID_OPTION");
  }

  @Test
  void a_session_outlives_the_key_that_opened_it() {
    String key =
        own.get("/api/account/generate_api_key", "force_new", "true").hasStatus(200).text("ApiKey");
    Cielo24Session byKey =
        new Cielo24Session(
            client,
            own.username(),
            own.password(),
            client
                .get("/api/account/login", "username", own.username(), "securekey", key)
                .text("ApiToken"));

    Answer removed = byKey.get("/api/account/remove_api_key", "secure_key", key).hasStatus(204);

    assertThat(removed.body()).isEmpty();
    byKey.get("/api/account/remove_api_key", "api_securekey", key).isError("ITEM_NOT_FOUND");
    byKey.get("/api/account/remove_api_key").isError("MISSING_PARAMETER");
    byKey.get("/api/account/logout").hasStatus(204);
  }

  @Test
  void a_key_of_an_account_above_cannot_be_removed_and_one_below_can() {
    Cielo24Session child = own.child();

    child
        .get("/api/account/remove_api_key", "api_securekey", key(parent))
        .isError("ACCOUNT_UNPRIVILEGED");
    own.get("/api/account/remove_api_key", "api_securekey", key(child)).hasStatus(204);
  }

  @Test
  void a_key_may_stand_in_for_a_token() {
    String key = key(own);

    works(key);
    client.get("/api/account/logout", "api_token", key).hasStatus(204);
    works(key);
  }

  @Test
  void the_token_may_be_a_header_or_a_cookie() {
    for (String[] header :
        new String[][] {
          {"Authorization", "Bearer " + own.token()},
          {"api_token", own.token()},
          {"x-auth-token", own.token()},
          {"Cookie", "a=b; api_token=" + own.token()}
        }) {
      assertThat(
              client
                  .send(client.request("/api/account/verify_key?v=1").header(header[0], header[1]))
                  .hasStatus(200)
                  .text("name"))
          .isEqualTo(own.username());
    }
  }

  @Test
  void verify_key_names_the_account_and_nothing_else() {
    Answer answer = own.get("/api/account/verify_key").hasStatus(200);

    assertThat(answer.json().propertyNames()).containsExactly("name");
    assertThat(answer.text("name")).isEqualTo(own.username());
    client.get("/api/account/verify_key", "api_token", "0".repeat(32)).isError("BAD_API_TOKEN");
    client.get("/api/account/verify_key").isError("MISSING_PARAMETER");
  }

  @Test
  void a_password_is_changed_by_post_and_sessions_and_keys_survive() {
    Cielo24Session child = own.child();
    String key = key(child);

    child.get("/api/account/update_password", "new_password", "in a url").isError("INVALID_QUERY");
    child.post("/api/account/update_password", "new_password", "new & improved").hasStatus(204);

    works(child.token());
    client
        .get("/api/account/login", "username", child.username(), "password", child.password())
        .isError("LOGIN_INVALID");
    Cielo24Session.login(client, child.username(), "new & improved");
    client.get("/api/account/login", "username", child.username(), "securekey", key).hasStatus(200);
    own.post(
            "/api/account/update_password",
            "username",
            child.username(),
            "new_password",
            "by the parent")
        .hasStatus(204);
    Cielo24Session.login(client, child.username(), "by the parent");
    child
        .post(
            "/api/account/update_password",
            "username",
            own.username(),
            "new_password",
            "long enough")
        .isError("ACCOUNT_UNPRIVILEGED");
    child.post("/api/account/update_password").isError("MISSING_PARAMETER");
  }

  @Test
  void a_short_password_is_refused_and_changes_nothing() {
    Cielo24Session child = own.child();
    String refused = "new_password must have at least 8 characters";

    Answer update =
        child
            .post("/api/account/update_password", "new_password", "seven77")
            .isError("INVALID_QUERY");
    assertThat(update.text("ErrorComment")).isEqualTo(refused);
    Cielo24Session.login(client, child.username(), child.password());
    String other = child.username() + "-short";
    Answer create =
        own.post("/api/account/create", "new_username", other, "new_password", "seven77")
            .isError("INVALID_QUERY");
    assertThat(create.text("ErrorComment")).isEqualTo(refused);
    own.get("/api/job/list", "Username", other).isError("ACCOUNT_DOES_NOT_EXIST");
  }

  @Test
  void a_name_that_looks_like_another_is_that_one() {
    Cielo24Session child = own.child();
    String shouted = child.username().toUpperCase(Locale.ROOT);

    own.post(
            "/api/account/create",
            "new_username",
            "\u200b" + shouted,
            "new_password",
            "long enough")
        .isError("ACCOUNT_EXISTS");
    own.post("/api/account/create", "new_username", "\u200b", "new_password", "long enough")
        .isError("INVALID_QUERY");
    Cielo24Session same = Cielo24Session.login(client, shouted, child.password());
    assertThat(same.get("/api/account/verify_key").hasStatus(200).text("name"))
        .isEqualTo(child.username());
  }

  @Test
  void settings_are_changed_and_shown() {
    Cielo24Session child = own.child();

    assertThat(child.get("/api/account/get_settings").hasStatus(200).body())
        .isEqualTo(
            "{\"default_job_notes\":\"\",\"require_customer_authorization_before_starting_workflow\":false,\"customer_authorization_required_mechanical\":true}");
    child
        .post(
            "/api/account/update_setting", "setting", "default_job_notes", "value", "Zürich: mit ü")
        .hasStatus(204);
    own.post(
            "/api/account/update_setting",
            "account_id",
            child.username(),
            "setting",
            "customer_authorization_required_mechanical",
            "value",
            "False")
        .hasStatus(204);
    assertThat(child.get("/api/account/get_settings").hasStatus(200).body())
        .isEqualTo(
            "{\"default_job_notes\":\"Z\\u00FCrich: mit \\u00FC\",\"require_customer_authorization_before_starting_workflow\":false,\"customer_authorization_required_mechanical\":false}");
    child
        .post("/api/account/update_setting", "setting", "color", "value", "red")
        .isError("INVALID_OPTION");
    child
        .post(
            "/api/account/update_setting",
            "setting",
            "customer_authorization_required_mechanical",
            "value",
            "red")
        .isError("INVALID_OPTION");
    child
        .post(
            "/api/account/update_setting",
            "setting",
            "default_job_notes",
            "value",
            "x".repeat(6_001))
        .isError("INVALID_QUERY");
    child
        .post("/api/account/update_setting", "setting", "default_job_notes")
        .isError("MISSING_PARAMETER");
  }

  @Test
  void accounts_are_made_once_and_below_the_caller() {
    Cielo24Session child = own.child();

    own.post("/api/account/create", "new_username", child.username(), "new_password", "long enough")
        .isError("ACCOUNT_EXISTS");
    own.post(
            "/api/account/create",
            "new_username",
            child.username() + "-below",
            "new_password",
            "long enough",
            "parent_account",
            child.username())
        .hasStatus(204);
    child
        .get("/api/account/generate_api_key", "account_id", child.username() + "-below")
        .hasStatus(200);
    child
        .post(
            "/api/account/create",
            "new_username",
            child.username() + "-up",
            "new_password",
            "long enough",
            "parent_account",
            own.username())
        .isError("ACCOUNT_UNPRIVILEGED");
    own.post("/api/account/create", "new_username", "x").isError("MISSING_PARAMETER");
    own.post("/api/account/create", "new_username", "*", "new_password", "long enough")
        .isError("INVALID_QUERY");
  }

  @Test
  void a_form_in_body_and_query_at_once_is_one() {
    Cielo24Session child = own.child();
    String pairs =
        Cielo24Client.encoded("v", "1", "api_token", child.token(), "new_password", "old .NET");

    client
        .send(
            client
                .request("/api/account/update_password?" + pairs)
                .header("Content-Type", "password")
                .POST(BodyPublishers.ofString(pairs)))
        .hasStatus(204);

    Cielo24Session.login(client, child.username(), "old .NET");
  }

  private void works(String token) {
    client.get("/api/account/verify_key", "api_token", token).hasStatus(200);
  }

  private static String key(Cielo24Session session) {
    return session.get("/api/account/generate_api_key").hasStatus(200).text("ApiKey");
  }
}
