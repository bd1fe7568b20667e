package dev.scriptorium.standalone.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The calls about jobs (docs/contract/cielo24.md, 5.2 and 6). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Cielo24Contract {

  private static final String HEX = "[0-9a-f]{32}";
  private static final String DATE = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{6}";

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

  // ---- job/new

  @Test
  void a_new_job_needs_nothing_but_version_and_token() {
    Answer answer = own.get("/api/job/new").hasStatus(200);

    assertThat(answer.contentType()).isEqualTo("text/javascript");
    assertThat(answer.json().propertyNames()).containsExactly("JobId", "TaskId");
    assertThat(answer.text("JobId")).matches(HEX);
    assertThat(answer.text("TaskId")).matches(HEX).isNotEqualTo(answer.text("JobId"));
    assertThat(answer.body()).doesNotContain("null").doesNotContain("true");
  }

  @Test
  void the_content_type_follows_an_accept_that_names_json() {
    String path = "/api/job/new?v=1&api_token=" + own.token();

    assertThat(client.send(client.request(path).header("Accept", "application/json")).contentType())
        .isEqualTo("application/json");
    assertThat(
            client
                .send(client.request(path).header("Accept", "text/html, application/json;q=0.5"))
                .contentType())
        .isEqualTo("application/json");
    assertThat(client.send(client.request(path).header("Accept", "*/*")).contentType())
        .isEqualTo("text/javascript");
    assertThat(
            client.send(client.request(path).header("X-Cielo24-Profile", "openapi")).contentType())
        .isEqualTo("application/json");
  }

  @Test
  void every_parameter_by_query_and_what_info_shows_of_it() {
    String job =
        own.newJob(
            "job_name", "Zürich 字幕 😀 & more",
            "language", "zh-Hant-TW",
            "external_id", "ext/17",
            "requestor", "me",
            "reference", "ref",
            "expected_speakers", "2",
            "is_duplicate", "True",
            "unknown_parameter", "ignored");

    JsonNode info = own.info(job);
    assertThat(info.get("JobId").asString()).isEqualTo(job);
    assertThat(info.get("JobName").asString()).isEqualTo("Zürich 字幕 😀 & more");
    assertThat(info.get("ExternalID").asString()).isEqualTo("ext/17");
    assertThat(info.get("SourceLanguage").asString()).isEqualTo("zh-Hant-TW");
    assertThat(info.get("TargetLanguage").asString()).isEqualTo("zh-Hant-TW");
  }

  @Test
  void every_parameter_by_form_and_by_json() {
    String form =
        own.post("/api/job/new", "job_name", "form", "external_id", "f")
            .hasStatus(200)
            .text("JobId");
    String json =
        client
            .postJson(
                "/api/job/new?v=1&api_token=" + own.token(),
                "{\"job_name\":\"json\",\"language\":\"de\",\"external_id\":12,\"expected_speakers\":2,"
                    + "\"is_duplicate\":\"true\",\"requestor\":null}")
            .hasStatus(200)
            .text("JobId");

    assertThat(own.info(form).get("JobName").asString()).isEqualTo("form");
    assertThat(own.info(json).get("JobName").asString()).isEqualTo("json");
    assertThat(own.info(json).get("ExternalID").asString()).isEqualTo("12");
    assertThat(own.info(json).get("SourceLanguage").asString()).isEqualTo("de");
  }

  @Test
  void info_shows_a_job_as_soon_as_it_is_answered() throws Exception {
    List<Future<String>> names = new ArrayList<>();
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int n = 0; n < 50; n++) {
        String name = "job " + n;
        names.add(
            clients.submit(
                () ->
                    name + "=" + own.info(own.newJob("job_name", name)).get("JobName").asString()));
      }
    }
    for (Future<String> name : names) {
      String[] both = name.get().split("=", 2);
      assertThat(both[1]).isEqualTo(both[0]);
    }
  }

  @Test
  void a_job_without_name_and_language_has_an_empty_one_and_english() {
    JsonNode info = own.info(own.newJob("job_name", "", "language", ""));

    assertThat(info.get("JobName").asString()).isEmpty();
    assertThat(info.get("SourceLanguage").asString()).isEqualTo("en");
  }

  @Test
  void a_job_in_an_account_below() {
    Cielo24Session child = own.child();
    String job = own.newJob("username", child.username());

    assertThat(child.listed()).containsExactly(job);
    assertThat(own.listed()).doesNotContain(job);
    assertThat(own.info(job).get("JobId").asString()).isEqualTo(job);
    assertThat(own.info(own.newJob("username", own.username())).get("JobStatus").asString())
        .isEqualTo("Pending");
    child.get("/api/job/new", "username", own.username()).isError("ACCOUNT_UNPRIVILEGED");
    own.get("/api/job/new", "username", "no such account").isError("ACCOUNT_DOES_NOT_EXIST");
  }

  @Test
  void an_external_id_may_be_used_again_unless_the_request_forbids_it() {
    String id = "ext-" + UUID.randomUUID();
    own.newJob("external_id", id);
    own.newJob("external_id", id);
    own.newJob("external_id", id, "is_duplicate", "TRUE");

    own.get("/api/job/new", "external_id", id, "is_duplicate", "False").isError("INVALID_QUERY");
    own.get("/api/job/new", "external_id", id, "is_duplicate", "perhaps").isError("INVALID_OPTION");
    assertThat(own.listed("ExternalID", id)).hasSize(3);
    own.newJob("external_id", id + "x", "is_duplicate", "false");
    own.newJob("is_duplicate", "false");
    own.newJob("is_duplicate", "false");
  }

  @Test
  void an_external_id_is_free_again_after_its_job_was_deleted() {
    String id = "ext-" + UUID.randomUUID();
    String first = own.newJob("external_id", id, "is_duplicate", "false");
    own.get("/api/job/new", "external_id", id, "is_duplicate", "false").isError("INVALID_QUERY");

    own.get("/api/job/delete", "job_id", first).hasStatus(200);

    own.newJob("external_id", id, "is_duplicate", "false");
  }

  @Test
  void of_many_strict_creates_at_once_one_wins() throws Exception {
    String id = "ext-" + UUID.randomUUID();
    List<Future<Integer>> answers = new ArrayList<>();
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int n = 0; n < 12; n++) {
        answers.add(
            clients.submit(
                () ->
                    own.get("/api/job/new", "external_id", id, "is_duplicate", "false").status()));
      }
    }
    int won = 0;
    for (Future<Integer> answer : answers) {
      won += answer.get() == 200 ? 1 : 0;
    }

    assertThat(won).isEqualTo(1);
    assertThat(own.listed("ExternalID", id)).hasSize(1);
  }

  @Test
  void the_same_idempotency_key_makes_one_job() {
    String key = "key " + UUID.randomUUID();

    Answer first = keyed(key, "job_name=one");
    Answer again = keyed(key, "job_name=one");

    assertThat(again.hasStatus(200).body()).isEqualTo(first.hasStatus(200).body());
    keyed(key, "job_name=two").isError("INVALID_QUERY");
    assertThat(keyed(key + "x", "job_name=one").hasStatus(200).text("JobId"))
        .isNotEqualTo(first.text("JobId"));
    keyed("x".repeat(201), "job_name=one").isError("INVALID_QUERY");
    own.get("/api/job/delete", "job_id", first.text("JobId")).hasStatus(200);
    keyed(key, "job_name=one").isError("INVALID_QUERY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "cz", "zh-cmn", "jp", "es-419", "x-klingon", "EN-us"})
  void any_language_tag_is_taken_as_it_is(String tag) {
    assertThat(own.info(own.newJob("language", tag)).get("SourceLanguage").asString())
        .isEqualTo(tag);
  }

  // ---- job/info

  @Test
  void info_for_classic_clients() {
    JsonNode info = own.info(own.newJob());

    assertThat(info.propertyNames())
        .containsExactlyInAnyOrder(
            "JobId",
            "JobName",
            "MediaLengthSeconds",
            "ExternalID",
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
            "Options",
            "Tasks");
    assertThat(info.get("JobStatus").asString()).isEqualTo("Pending");
    assertThat(info.get("CreationDate").asString()).matches(DATE);
    assertThat(info.get("AuthorizationDate")).isEqualTo(info.get("CreationDate"));
    assertThat(info.get("ReturnTargets").isEmpty()).isTrue();
    assertThat(info.get("Tasks").isArray()).isTrue();
    assertThat(info.values()).noneMatch(JsonNode::isNull);
  }

  @Test
  void info_for_generated_clients() {
    String job = own.newJob("external_id", "e");
    JsonNode info =
        client
            .send(
                client
                    .request("/api/job/info?v=1&api_token=" + own.token() + "&job_id=" + job)
                    .header("User-Agent", "OpenAPI-Generator/1.0.0/java"))
            .hasStatus(200)
            .json();

    assertThat(info.propertyNames())
        .isSubsetOf(
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
            "Options");
    assertThat(info.get("ExternalId").asString()).isEqualTo("e");
    assertThat(info.values()).noneMatch(JsonNode::isNull);
  }

  @Test
  void info_by_post_and_with_the_id_in_any_form() {
    String job = own.newJob();
    String dashed =
        UUID.fromString(job.replaceFirst("(.{8})(.{4})(.{4})(.{4})", "$1-$2-$3-$4-")).toString();

    assertThat(own.post("/api/job/info", "job_id", job).hasStatus(200).text("JobId"))
        .isEqualTo(job);
    assertThat(own.info(dashed).get("JobId").asString()).isEqualTo(job);
    assertThat(own.info(job.toUpperCase(java.util.Locale.ROOT)).get("JobId").asString())
        .isEqualTo(job);
  }

  @Test
  void jobs_of_others_are_told_apart_from_none() {
    Cielo24Session child = own.child();
    Cielo24Session sibling = own.child();
    String job = own.newJob();
    String below = child.newJob();

    assertThat(own.info(below).get("JobId").asString()).isEqualTo(below);
    for (String call : List.of("info", "authorize", "delete")) {
      child.get("/api/job/" + call, "job_id", job).isError("ACCOUNT_UNPRIVILEGED");
      sibling.get("/api/job/" + call, "job_id", below).isError("ACCOUNT_UNPRIVILEGED");
      own.get("/api/job/" + call, "job_id", "0".repeat(32)).isError("ITEM_NOT_FOUND");
      own.get("/api/job/" + call, "job_id", "xyz").isError("INVALID_QUERY");
      own.get("/api/job/" + call).isError("MISSING_PARAMETER");
      client
          .get("/api/job/" + call, "api_token", "0".repeat(32), "job_id", job)
          .isError("BAD_API_TOKEN");
    }
  }

  // ---- job/authorize, job/delete

  @Test
  void jobs_wait_for_authorisation_where_the_account_wants_it() {
    Cielo24Session child = own.child();
    child
        .post(
            "/api/account/update_setting",
            "setting",
            "require_customer_authorization_before_starting_workflow",
            "value",
            "true")
        .hasStatus(204);
    String one = child.newJob();
    String two = own.newJob("username", child.username());

    assertThat(child.info(one).get("JobStatus").asString()).isEqualTo("Authorizing");
    assertThat(child.info(one).get("AuthorizationDate").asString()).isEmpty();
    assertThat(child.listed("JobStatus", "Authorizing")).containsExactly(two, one);

    assertThat(child.get("/api/job/authorize", "job_id", one).hasStatus(204).body()).isEmpty();
    Answer post =
        client
            .postJson("/api/job/authorize?v=1&api_token=" + own.token() + "&job_id=" + two, "")
            .hasStatus(200);
    assertThat(post.body()).isEmpty();

    assertThat(child.info(one).get("JobStatus").asString()).isEqualTo("Pending");
    assertThat(child.info(one).get("AuthorizationDate").asString()).matches(DATE);
    assertThat(child.listed("JobStatus", "Authorizing")).isEmpty();
    assertThat(child.listed("JobStatus", "Pending")).containsExactly(two, one);
    child.get("/api/job/authorize", "job_id", one).hasStatus(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/job/delete", "/api/job/del"})
  void a_deleted_job_is_gone(String path) {
    String job = own.newJob();

    Answer deleted = own.get(path, "job_id", job).hasStatus(200);

    assertThat(deleted.contentType()).isEqualTo("application/json");
    assertThat(deleted.json().propertyNames()).containsExactly("TaskId");
    assertThat(deleted.text("TaskId")).matches(HEX);
    own.get("/api/job/info", "job_id", job).isError("ITEM_NOT_FOUND");
    own.get(path, "job_id", job).isError("ITEM_NOT_FOUND");
    own.get("/api/job/authorize", "job_id", job).isError("ITEM_NOT_FOUND");
    assertThat(own.listed()).doesNotContain(job);
  }

  // ---- job/list

  @Test
  void an_empty_list() {
    Cielo24Session child = own.child();
    Answer list = child.get("/api/job/list").hasStatus(200);

    assertThat(list.contentType()).isEqualTo("application/json");
    assertThat(list.body())
        .isEqualTo("{\"Username\":\"" + child.username() + "\",\"ActiveJobs\":[]}");
  }

  @Test
  void a_list_is_newest_first_and_has_what_old_clients_need() {
    Cielo24Session child = own.child();
    String first = child.newJob();
    String second = child.newJob();
    String third = child.newJob();

    assertThat(child.listed()).containsExactly(third, second, first);
    JsonNode job = child.get("/api/job/list").json().get("ActiveJobs").get(0);
    for (String key :
        List.of(
            "Username",
            "CreationDate",
            "CreationTime",
            "StartDate",
            "StartTime",
            "DueDate",
            "CompletedDate",
            "CompletedTime",
            "ReturnDate",
            "AuthorizationDate")) {
      assertThat(job.get(key).isString()).as(key).isTrue();
    }
    assertThat(job.get("Username").asString()).isEqualTo(child.username());
    assertThat(job.values()).noneMatch(JsonNode::isNull);
  }

  @Test
  void a_list_as_long_as_the_pages_it_is_read_in() throws Exception {
    Cielo24Session child = own.child();
    int page = 500;
    try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
      List<Callable<String>> creates = Collections.nCopies(page, child::newJob);
      for (Future<String> job : clients.invokeAll(creates)) {
        job.get();
      }
    }
    assertThat(child.listed()).hasSize(page).doesNotHaveDuplicates();
    child.newJob();
    assertThat(child.listed()).hasSize(page + 1).doesNotHaveDuplicates();
  }

  @Test
  void filters_by_external_id_and_name() {
    Cielo24Session child = own.child();
    String one = child.newJob("external_id", "a", "job_name", "100% *fine_ \\ one");
    String two = child.newJob("external_id", "a", "job_name", "Other");
    String three = child.newJob("external_id", "A", "job_name", "other");

    assertThat(child.listed("ExternalID", "a")).containsExactly(two, one);
    assertThat(child.listed("ExternalId", "A")).containsExactly(three);
    assertThat(child.listed("ExternalID", "b")).isEmpty();
    assertThat(child.listed("JobName", "Other")).containsExactly(two);
    assertThat(child.listed("JobName", "*ther")).containsExactly(three, two);
    assertThat(child.listed("JobName", "100%*")).containsExactly(one);
    assertThat(child.listed("JobName", "*fine_ \\*")).containsExactly(one);
    assertThat(child.listed("JobName", "%")).isEmpty();
    assertThat(child.listed("JobName", "___er*")).isEmpty();
    assertThat(child.listed("JobName", "*")).containsExactly(three, two, one);
    assertThat(child.listed("ExternalID", "a", "JobName", "Oth**")).containsExactly(two);
    assertThat(child.listed("ExternalID", "", "JobName", "")).hasSize(3);
  }

  @Test
  void filters_by_date() {
    Cielo24Session child = own.child();
    String job = child.newJob();
    String created = child.info(job).get("CreationDate").asString();

    assertThat(child.listed("CreationDateFrom", created)).containsExactly(job);
    assertThat(child.listed("CreationDateTo", created)).containsExactly(job);
    assertThat(child.listed("CreateDateTo", created + "Z")).containsExactly(job);
    assertThat(child.listed("CreationDateFrom", created.substring(0, 10))).containsExactly(job);
    assertThat(child.listed("CreationDateTo", created.substring(0, 10))).containsExactly(job);
    assertThat(child.listed("CreationDateTo", "2014-08-27")).isEmpty();
    assertThat(child.listed("CreateDateFrom", "2099-01-01T00:00")).isEmpty();
    assertThat(child.listed("AuthorizationDateFrom", created)).containsExactly(job);
    assertThat(child.listed("AuthorizationDateTo", "2014-08-27T13:40:53.0000000-07:00")).isEmpty();
    child.get("/api/job/list", "CreationDateFrom", "yesterday").isError("INVALID_QUERY");
    child.get("/api/job/list", "DueDateTo", "0").isError("INVALID_QUERY");
  }

  @Test
  void filters_on_what_no_job_has_yet() {
    Cielo24Session child = own.child();
    String job = child.newJob();

    for (String[] filter :
        new String[][] {
          {"JobStatus", "Complete"},
          {"JobStatus", "In Process"},
          {"Fidelity", "PREMIUM"},
          {"Fidelity", "HIGH"},
          {"Priority", "STANDARD"},
          {"TurnaroundTimeHoursFrom", "1"},
          {"TurnaroundTimeHoursTo", "48"},
          {"StartDateFrom", "2014-08-27"},
          {"DueDateTo", "2014-08-27"},
          {"CompleteDateTo", "2014-08-27"},
          {"ReturnDateFrom", "2014-08-27"},
          {"JobDifficulty", "Good"}
        }) {
      assertThat(child.listed(filter)).as(filter[0]).isEmpty();
    }
    assertThat(child.listed("JobDifficulty", "Unknown", "JobStatus", "Pending"))
        .containsExactly(job);
    for (String filter : List.of("JobStatus", "Fidelity", "Priority", "JobDifficulty")) {
      child.get("/api/job/list", filter, "nonsense").isError("INVALID_OPTION");
    }
    child.get("/api/job/list", "TurnaroundTimeHoursFrom", "-1").isError("INVALID_QUERY");
  }

  @Test
  void lists_of_accounts_below() {
    Cielo24Session top = own.child();
    Cielo24Session child = top.child();
    String mine = top.newJob();
    String below = child.newJob();

    assertThat(top.listed()).containsExactly(mine);
    assertThat(top.listed("Username", "*")).containsExactly(below, mine);
    assertThat(top.listed("username", child.username())).containsExactly(below);
    assertThat(top.get("/api/job/list", "Username", child.username()).text("Username"))
        .isEqualTo(child.username());
    assertThat(top.get("/api/job/list", "Username", "*").text("Username"))
        .isEqualTo(top.username());
    child.get("/api/job/list", "Username", top.username()).isError("ACCOUNT_UNPRIVILEGED");
    top.get("/api/job/list", "Username", "no such account").isError("ACCOUNT_DOES_NOT_EXIST");
    assertThat(child.listed("Username", "*")).containsExactly(below);
  }

  @Test
  void a_list_has_no_end() throws Exception {
    Cielo24Session child = own.child();
    List<Future<String>> made = new ArrayList<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(16)) {
      for (int n = 0; n < 1_050; n++) {
        made.add(clients.submit(() -> child.newJob()));
      }
    }
    List<String> ids = new ArrayList<>();
    for (Future<String> job : made) {
      ids.add(job.get());
    }

    assertThat(child.listed()).hasSize(1_050).containsExactlyInAnyOrderElementsOf(ids);
    List<String> dates = new ArrayList<>();
    child
        .get("/api/job/list")
        .json()
        .get("ActiveJobs")
        .forEach(job -> dates.add(job.get("CreationDate").asString()));
    assertThat(dates).isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  private Answer keyed(String key, String query) {
    return client.send(
        client
            .request("/api/job/new?v=1&api_token=" + own.token() + "&" + query)
            .header("Idempotency-Key", key));
  }
}
