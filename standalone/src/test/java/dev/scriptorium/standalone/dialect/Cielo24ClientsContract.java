package dev.scriptorium.standalone.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The requests of every known client, byte by byte (docs/contract/cielo24.md, 10). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Cielo24ClientsContract {

  private static final String HEX = "[0-9a-f]{32}";
  private static final String[] OPENAPI_KEYS = {
    "JobId",
    "JobName",
    "MediaLengthSeconds",
    "ExternalId",
    "Priority",
    "Fidelity",
    "JobStatus",
    "SourceLanguage",
    "TargetLanguage",
    "CreationDate",
    "StartDate",
    "DueDate",
    "CompletedDate",
    "ReturnDate",
    "AuthorizationDate",
    "JobDifficulty",
    "ReturnTargets",
    "Options"
  };

  private Cielo24Session parent;
  private Cielo24Session own;
  private Cielo24Client client;
  private String login;

  abstract Target target();

  @BeforeAll
  void login() {
    parent = Cielo24Session.of(target());
  }

  @BeforeEach
  void account() {
    own = parent.child();
    client = own.client();
    login =
        Cielo24Client.encoded(
            "username", own.username(),
            "securekey", own.get("/api/account/generate_api_key").text("ApiKey"));
  }

  @Test
  void generated_python() {
    String agent = "User-Agent: OpenAPI-Generator/1.0.0/python";
    String json = "Content-Type: application/json";
    String accept = "Accept: application/json";
    Answer session =
        client
            .recorded(
                "{\"username\":\"" + own.username() + "\",\"password\":\"" + own.password() + "\"}",
                "POST /api/account/login?v=1 HTTP/1.1",
                agent,
                json,
                accept)
            .hasStatus(200);
    String query = "?v=1&api_token=" + session.text("api_token");
    Answer created =
        client
            .recorded(
                "{\"job_name\":\"j\",\"language\":\"en\",\"external_id\":\"7\",\"is_duplicate\":\"true\"}",
                "POST /api/job/new" + query + " HTTP/1.1",
                agent,
                json,
                accept)
            .hasStatus(200);
    Answer info =
        client
            .recorded(
                "",
                "GET /api/job/info" + query + "&job_id=" + created.text("JobId") + " HTTP/1.1",
                agent,
                accept)
            .hasStatus(200);
    Answer authorized =
        client.recorded(
            "",
            "POST /api/job/authorize" + query + "&job_id=" + created.text("JobId") + " HTTP/1.1",
            agent,
            json,
            accept);
    Answer closed =
        client.recorded("", "POST /api/account/logout" + query + " HTTP/1.1", agent, json, accept);

    assertThat(created.contentType()).isEqualTo("application/json");
    assertThat(info.json().propertyNames()).isSubsetOf(OPENAPI_KEYS);
    assertThat(info.json().values()).noneMatch(JsonNode::isNull);
    assertThat(info.json().has("Fidelity")).isFalse();
    assertThat(info.json().has("MediaLengthSeconds")).isFalse();
    authorized.hasStatus(200);
    closed.hasStatus(204);
  }

  @Test
  void generated_typescript() {
    String agent = "User-Agent: node-fetch/1.0 (+https://github.com/bitinn/node-fetch)";
    String accept = "Accept: application/json, */*;q=0.8";
    String json = "Content-Type: application/json";
    String query = "?v=1&api_token=" + own.token();
    Answer created =
        client.recorded(
            "{\"job_name\":\"ts\"}",
            "POST /api/job/new" + query + " HTTP/1.1",
            agent,
            accept,
            json);
    String job = "&job_id=" + created.hasStatus(200).text("JobId");

    assertThat(created.contentType()).isEqualTo("application/json");
    client
        .recorded("", "POST /api/job/authorize" + query + job + " HTTP/1.1", agent, accept)
        .hasStatus(200);
    Answer info =
        client.recorded("", "GET /api/job/info" + query + job + " HTTP/1.1", agent, accept);
    assertThat(info.hasStatus(200).contentType()).isEqualTo("application/json");
    assertThat(info.json().propertyNames()).isSubsetOf(OPENAPI_KEYS);
    Answer wrong =
        client.recorded(
            "",
            "GET /api/job/info" + query + "&job_id=" + "0".repeat(32) + " HTTP/1.1",
            agent,
            accept);
    wrong.isError("ITEM_NOT_FOUND");
    client
        .recorded("", "POST /api/account/logout" + query + " HTTP/1.1", agent, accept)
        .hasStatus(204);
  }

  /** It never sends the token by itself: its user adds a default header or cookie. */
  @Test
  void generated_java() {
    String agent = "User-Agent: OpenAPI-Generator/1.0.0/java";
    String accept = "Accept: application/json";
    Answer session =
        client
            .recorded(
                "{\"username\":\"" + own.username() + "\",\"password\":\"" + own.password() + "\"}",
                "POST /api/account/login?v=1 HTTP/1.1",
                agent,
                accept,
                "Content-Type: application/json; charset=utf-8")
            .hasStatus(200);
    assertThat(session.json().propertyNames()).containsExactly("api_token");
    String token = "Authorization: Bearer " + session.text("api_token");
    String body = "{\"job_name\":\"j\",\"external_id\":\"7\",\"is_duplicate\":\"false\"}";
    Answer created =
        client
            .recorded(
                body,
                "POST /api/job/new?v=1 HTTP/1.1",
                agent,
                accept,
                token,
                "Content-Type: application/json; charset=utf-8")
            .hasStatus(200);
    Answer key =
        client.recorded(
            "",
            "GET /api/account/verify_key?v=1 HTTP/1.1",
            agent,
            accept,
            "Cookie: api_token=" + session.text("api_token"));
    Answer info =
        client.recorded(
            "",
            "GET /api/job/info?v=1&job_id=" + created.text("JobId") + " HTTP/1.1",
            agent,
            accept,
            token);

    assertThat(created.contentType()).isEqualTo("application/json");
    assertThat(key.hasStatus(200).json().propertyNames()).containsExactly("name");
    assertThat(info.hasStatus(200).json().propertyNames()).isSubsetOf(OPENAPI_KEYS);
    client
        .recorded(
            body,
            "POST /api/job/new?v=1 HTTP/1.1",
            agent,
            accept,
            token,
            "Content-Type: application/json; charset=utf-8")
        .isError("INVALID_QUERY");
  }

  @Test
  void old_dotnet() {
    String query = "v=1&api_token=" + own.token();
    client
        .recorded(
            "",
            "GET /api/account/login?v=1 HTTP/1.1",
            "x-auth-user: " + own.username(),
            "x-auth-password: " + own.password())
        .hasStatus(200);
    String key =
        client
            .recorded(
                "",
                "GET /api/account/generate_api_key?"
                    + query
                    + "&account_id="
                    + own.username()
                    + "&force_new=True HTTP/1.1")
            .hasStatus(200)
            .text("ApiKey");
    assertThat(key).matches(HEX);
    String pairs = query + "&new_password=new-secret";
    client
        .recorded(
            pairs,
            "POST /api/account/update_password?" + pairs + " HTTP/1.1",
            "Content-Type: password",
            "Expect: 100-continue")
        .hasStatus(204);
    String job =
        client
            .recorded(
                "",
                "GET /api/job/new?"
                    + query
                    + "&job_name=dotnet&language=en&external_id=DotNET_external_id HTTP/1.1")
            .hasStatus(200)
            .text("JobId");
    JsonNode list =
        client
            .recorded(
                "",
                "GET /api/job/list?"
                    + query
                    + "&CreateDateFrom=2015-06-25T15%3A45%3A34.0000000-07%3A00&ExternalId=DotNET_external_id&Username="
                    + own.username()
                    + " HTTP/1.1")
            .hasStatus(200)
            .json();
    assertThat(list.get("ActiveJobs").get(0).get("JobId").asString()).isEqualTo(job);
    assertThat(list.get("ActiveJobs").get(0).get("JobStatus").asString())
        .isIn("Authorizing", "Pending", "In Process", "Complete", "Media Failure", "Reviewing");
    Answer deleted =
        client.recorded("", "GET /api/job/del?" + query + "&job_id=" + job + " HTTP/1.1");
    assertThat(deleted.hasStatus(200).json().values()).allMatch(JsonNode::isString);
  }

  @Test
  void old_java() {
    String accept = "Accept: text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2";
    String agent = "User-Agent: Java/1.8.0_45";
    String query = "v=1&api_token=" + own.token();
    Answer created =
        client.recorded(
            "",
            "GET /api/job/new?"
                + query
                + "&job_name=Java_test_job&language=en&external_id=Java_external_id HTTP/1.1",
            agent,
            accept);

    assertThat(created.hasStatus(200).contentType()).isEqualTo("text/javascript");
    client
        .recorded(
            "",
            "GET /api/job/authorize?" + query + "&job_id=" + created.text("JobId") + " HTTP/1.1",
            agent,
            accept)
        .hasStatus(204);
    JsonNode list =
        client
            .recorded(
                "",
                "GET /api/job/list?"
                    + query
                    + "&CreationDateFrom=2015-06-25T00:00&ExternalId=Java_external_id&username="
                    + own.username()
                    + " HTTP/1.1",
                agent,
                accept)
            .hasStatus(200)
            .json();
    JsonNode job = list.get("ActiveJobs").get(0);
    assertThat(job.get("JobId").asString()).matches(HEX);
    assertThat(job.get("CreationDate").asString()).doesNotContain("Z").doesNotContain("+");
    assertThat(job.get("Options").isObject()).isTrue();
    assertThat(job.has("MediaUrl")).isFalse();
  }

  /** Python 2 with httplib: no Accept, no User-Agent, a form without content type. */
  @Test
  void old_python() {
    String query = "v=1&api_token=" + own.token();
    client
        .recorded(
            "",
            "GET /api/account/login?v=1&username="
                + own.username()
                + "&password=pass+word%261 HTTP/1.1",
            "Accept-Encoding: identity")
        .hasStatus(200);
    client
        .recorded(
            query + "&new_password=long-snake",
            "POST /api/account/update_password HTTP/1.1",
            "Accept-Encoding: identity")
        .hasStatus(204);
    String job =
        client
            .recorded(
                "",
                "GET /api/job/new?"
                    + query
                    + "&job_name=Python_test_job&language=en&external_id=Python_external_id HTTP/1.1")
            .hasStatus(200)
            .text("JobId");
    client
        .recorded(
            "",
            "GET /api/job/list?"
                + query
                + "&CreationDateFrom=2015-06-25T15%3A45%3A34.123456&ReturnDateTo=2015-06-25T15%3A45%3A34 HTTP/1.1")
        .hasStatus(200);
    client
        .recorded("", "GET /api/job/info?" + query + "&job_id=" + job + " HTTP/1.1")
        .hasStatus(200);
  }

  @Test
  void old_ruby() {
    String accept = "Accept: */*";
    String agent = "User-Agent: HTTPClient/1.0 (2.8.3, ruby 2.3.1)";
    String query = "v=1&api_token=" + own.token();
    client
        .recorded(
            query + "&new_password=ruby-gems",
            "POST /api/account/update_password HTTP/1.1",
            accept,
            agent,
            "Content-Type: application/x-www-form-urlencoded")
        .hasStatus(204);
    String job =
        client
            .recorded("", "GET /api/job/new?" + query + "&job_name=ruby HTTP/1.1", accept, agent)
            .hasStatus(200)
            .text("JobId");
    JsonNode info =
        client
            .recorded(
                "", "GET /api/job/info?" + query + "&job_id=" + job + " HTTP/1.1", accept, agent)
            .hasStatus(200)
            .json();
    assertThat(info.get("Tasks").isArray()).isTrue();
    for (String date :
        new String[] {
          "CreationDate", "StartDate", "DueDate", "CompletedDate", "ReturnDate", "AuthorizationDate"
        }) {
      assertThat(info.get(date).isString()).as(date).isTrue();
    }
  }

  @Test
  void old_php() {
    String agent = "User-Agent: GuzzleHttp/6.2.1 curl/7.43.0 PHP/5.5.38";
    String query = "v=1&api_token=" + own.token();
    client
        .recorded(
            query + "&new_password=elephant", "POST /api/account/update_password HTTP/1.1", agent)
        .hasStatus(204);
    client
        .recorded(
            "",
            "GET /api/account/generate_api_key?"
                + query
                + "&account_id="
                + own.username()
                + "&force_new=true HTTP/1.1",
            agent)
        .hasStatus(200);
    client
        .recorded(
            "",
            "GET /api/job/list?"
                + query
                + "&CreateDateTo=2099-01-01&ExternalID=none&Username=%2A HTTP/1.1",
            agent)
        .hasStatus(200);
  }

  @Test
  void frontend_masters() {
    String key = own.get("/api/account/generate_api_key").text("ApiKey");
    client
        .recorded(
            "",
            "GET /api/account/login?&v=1&api_token=" + key + "&" + login + " HTTP/1.1",
            "Accept: */*")
        .hasStatus(200);
    Answer created =
        client
            .recorded(
                "",
                "GET /api/job/new?&v=1&api_token=" + key + "&job_name=fm&language=en HTTP/1.1",
                "Accept: */*")
            .hasStatus(200);
    assertThat(created.json().has("ErrorType")).isFalse();
    client
        .recorded(
            "",
            "GET /api/account/generate_api_key?&v=1&api_token=" + key + "&force_new= HTTP/1.1",
            "Accept: */*")
        .hasStatus(200);
    client
        .recorded(
            "",
            "GET /api/job/del?&v=1&api_token="
                + key
                + "&job_id="
                + created.text("JobId")
                + " HTTP/1.1",
            "Accept: */*")
        .hasStatus(200);
    client
        .recorded(
            "",
            "GET /api/account/remove_api_key?&v=1&api_token="
                + key
                + "&secure_key="
                + key
                + " HTTP/1.1",
            "Accept: */*")
        .hasStatus(204);
  }

  /** PHP's false is an empty text. */
  @Test
  void frontend_masters_forbids_a_duplicate() {
    String query = "GET /api/job/new?&v=1&api_token=" + own.token() + "&external_id=fm-1";
    client.recorded("", query + "&is_duplicate=1 HTTP/1.1", "Accept: */*").hasStatus(200);

    client.recorded("", query + "&is_duplicate= HTTP/1.1", "Accept: */*").isError("INVALID_QUERY");
    client
        .recorded(
            "is_duplicate=&external_id=fm-1",
            "POST /api/job/new?&v=1&api_token=" + own.token() + " HTTP/1.1",
            "Accept: */*")
        .isError("INVALID_QUERY");
    assertThat(own.listed("ExternalID", "fm-1")).hasSize(1);
  }

  /** It re-encodes what it takes for Latin-1. */
  @Test
  void frontend_masters_reads_ascii_only() {
    String name = "Z\u00fcrich \u5b57\u5e55 \ud83d\ude00 & more";
    String job = own.newJob("job_name", name, "external_id", "\u00e9");
    own.post("/api/account/update_setting", "setting", "default_job_notes", "value", name);
    Answer info = own.get("/api/job/info", "job_id", job).hasStatus(200);
    Answer list = own.get("/api/job/list").hasStatus(200);
    Answer settings = own.get("/api/account/get_settings").hasStatus(200);

    for (Answer answer : new Answer[] {info, list, settings}) {
      assertThat(answer.body()).isASCII().contains("Z\\u00FCrich \\u5B57\\u5E55 \\uD83D\\uDE00 &");
    }
    assertThat(info.text("JobName")).isEqualTo(name);
    assertThat(settings.text("default_job_notes")).isEqualTo(name);
  }

  @Test
  void zackm_and_sbromfield() {
    String token =
        client
            .recorded("", "GET /api/account/login?v=1&" + login + " HTTP/1.1")
            .hasStatus(200)
            .text("ApiToken");
    Answer created = client.recorded("", "GET /api/job/new?v=1&api_token=" + token + " HTTP/1.1");

    String job = created.hasStatus(200).text("JobId");
    client
        .recorded("", "GET /api/job/info?v=1&api_token=" + token + "&job_id=" + job + " HTTP/1.1")
        .hasStatus(200);
  }

  /** Its replies are read as Python literals, its stored tokens are old, its ids are used twice. */
  @Test
  void edx_and_kaltura() {
    String token =
        client
            .recorded(
                "",
                "GET /api/account/login?v=1&" + login + " HTTP/1.1",
                "User-Agent: python-requests/2.9.1",
                "Accept: */*")
            .hasStatus(200)
            .text("ApiToken");
    String create =
        "GET /api/job/new?v=1&job_name=kaltura_1_abc&language=en&external_id=1_abc&api_token="
            + token
            + " HTTP/1.1";
    Answer first = client.recorded("", create, "Accept: */*").hasStatus(200);
    Answer second = client.recorded("", create, "Accept: */*").hasStatus(200);

    assertThat(first.body()).doesNotContain("true").doesNotContain("false").doesNotContain("null");
    JsonNode jobs =
        client
            .recorded(
                "",
                "GET /api/job/list?v=1&api_token="
                    + token
                    + "&ExternalID=1_abc&JobName=kaltura_1_abc HTTP/1.1")
            .hasStatus(200)
            .json()
            .get("ActiveJobs");
    assertThat(jobs).hasSize(2);
    assertThat(jobs.get(0).get("JobId").asString()).isEqualTo(second.text("JobId"));
    Answer deleted =
        client.recorded(
            "",
            "GET /api/job/delete?v=1&api_token="
                + token
                + "&job_id="
                + first.text("JobId")
                + " HTTP/1.1");
    assertThat(deleted.hasStatus(200).text("TaskId")).matches(HEX);
  }

  /** The docs' own samples have these characters in the query, not escaped. */
  @Test
  void raw_braces_and_quotes_in_the_query() {
    client
        .recorded(
            "",
            "GET /api/job/list?v=1&api_token="
                + own.token()
                + "&metrics=[\"a\",\"b\"]&sound_boundaries=('{','}')&x=a|b^c`d<e>\\f HTTP/1.1")
        .hasStatus(200);
  }
}
