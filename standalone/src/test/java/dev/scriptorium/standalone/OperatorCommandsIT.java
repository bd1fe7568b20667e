package dev.scriptorium.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptorium.standalone.stack.Stack;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Operator commands beside a Scriptorium that runs. */
class OperatorCommandsIT {

  private static final String PASSWORD = "long enough";

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final String name = "operated-" + UUID.randomUUID();

  @Test
  void a_disabled_account_has_no_logins_tokens_and_keys_until_it_is_enabled() throws Exception {
    String token = create();
    String key = call("generate_api_key", "api_token", token).member("ApiKey");

    assertThat(run("accounts", "disable", name.toUpperCase(Locale.ROOT))).isZero();

    await()
        .atMost(Waiting.LIMIT)
        .untilAsserted(
            () -> assertThat(call("verify_key", "api_token", token).status).isEqualTo(400));
    assertThat(call("verify_key", "api_token", key).status).isEqualTo(400);
    assertThat(call("login", "username", name, "password", PASSWORD).body)
        .contains("LOGIN_INVALID");
    assertThat(call("login", "username", name, "securekey", key).status).isEqualTo(400);
    assertThat(run("accounts", "list")).isZero();
    assertThat(output())
        .containsPattern(Pattern.quote(name) + "\t" + Stack.USERNAME + "\tdisabled since ");

    assertThat(run("accounts", "enable", name)).isZero();
    assertThat(call("login", "username", name, "password", PASSWORD).status).isEqualTo(200);
    assertThat(call("login", "username", name, "securekey", key).status).isEqualTo(200);
    assertThat(call("verify_key", "api_token", token).status)
        .as("its sessions ended")
        .isEqualTo(400);
  }

  @Test
  void sessions_end_and_the_account_goes_on() throws Exception {
    String token = create();

    assertThat(run("accounts", "end-sessions", name)).isZero();

    await()
        .atMost(Waiting.LIMIT)
        .untilAsserted(
            () -> assertThat(call("verify_key", "api_token", token).status).isEqualTo(400));
    assertThat(call("login", "username", name, "password", PASSWORD).status).isEqualTo(200);
  }

  @Test
  void an_account_is_deleted_only_if_it_is_disabled_and_nothing_depends_on_it() throws Exception {
    String token = create();
    assertThat(run("accounts", "delete", name)).isEqualTo(1);
    assertThat(output()).contains("it is enabled; disable it first");

    String job = get("/api/job/new", "api_token", token).member("JobId");
    below(token);
    assertThat(run("accounts", "disable", name, "--with-descendants")).isZero();
    assertThat(output()).contains(name + " and 1 accounts below it");
    assertThat(call("login", "username", name + "-below", "password", PASSWORD).status)
        .isEqualTo(400);

    assertThat(run("accounts", "delete", name)).isEqualTo(1);
    assertThat(output()).contains("1 accounts are below it");
    assertThat(run("accounts", "delete", name + "-below")).isZero();
    assertThat(run("accounts", "delete", name)).isEqualTo(1);
    assertThat(output()).contains("it has 1 jobs and orders");

    assertThat(run("accounts", "enable", name)).isZero();
    String again = call("login", "username", name, "password", PASSWORD).member("ApiToken");
    assertThat(get("/api/job/info", "api_token", again, "job_id", job).status).isEqualTo(200);
    assertThat(get("/api/job/delete", "api_token", again, "job_id", job).status).isEqualTo(200);
    assertThat(run("accounts", "disable", name)).isZero();
    assertThat(run("accounts", "delete", name)).isZero();
    assertThat(run("accounts", "delete", name)).isEqualTo(1);
    assertThat(output()).contains("There is no account " + name);
  }

  @Test
  void a_wrong_command_says_what_there_is() {
    assertThat(run("accounts", "drop", name)).isEqualTo(2);
    assertThat(run("accounts", "delete", name, "--with-descendants")).isEqualTo(2);
    assertThat(output()).contains("accounts end-sessions NAME");
  }

  @Test
  void events_are_published_again_without_a_stop() throws Exception {
    String token = create();
    String job = get("/api/job/new", "api_token", token).member("JobId");

    assertThat(run("republish", "--since", "2020-01-01T00:00:00Z")).isZero();

    assertThat(output()).contains("events");
    assertThat(get("/api/job/info", "api_token", token, "job_id", job).status).isEqualTo(200);
  }

  private String create() throws Exception {
    String parent =
        call("login", "username", Stack.USERNAME, "password", Stack.PASSWORD).member("ApiToken");
    account(parent, name);
    return call("login", "username", name, "password", PASSWORD).member("ApiToken");
  }

  private void below(String token) throws Exception {
    account(token, name + "-below");
  }

  private void account(String token, String username) throws Exception {
    assertThat(
            call("create", "api_token", token, "new_username", username, "new_password", PASSWORD)
                .status)
        .isEqualTo(204);
  }

  private int run(String... command) {
    printed.reset();
    try (var shutdown = new ShutdownSequence()) {
      return OperatorRun.run(
          Stack.shared().settings(),
          List.of(command),
          shutdown,
          new PrintStream(printed, true, StandardCharsets.UTF_8));
    }
  }

  private String output() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private record Answered(int status, String body) {
    String member(String member) {
      var matcher = Pattern.compile("\"" + member + "\"\\s*:\\s*\"([^\"]*)\"").matcher(body);
      assertThat(matcher.find()).as(body).isTrue();
      return matcher.group(1);
    }
  }

  private static Answered call(String call, String... pairs) throws Exception {
    return get("/api/account/" + call, pairs);
  }

  private static Answered get(String path, String... pairs) throws Exception {
    var query = new StringBuilder("?v=1");
    for (int i = 0; i < pairs.length; i += 2) {
      query
          .append('&')
          .append(pairs[i])
          .append('=')
          .append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
    }
    var request = HttpRequest.newBuilder(URI.create(Stack.shared().base() + path + query)).build();
    var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    return new Answered(response.statusCode(), response.body());
  }
}
