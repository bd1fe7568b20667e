package dev.scriptorium.standalone.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.standalone.dialect.TextkingClient.Reply;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What every deployment must answer in the TEXTKING dialect: projects and jobs. */
abstract class TextkingContract {

  private static final String TOPIC = "49353ab0-fdbf-4e1c-a063-cdf4aad98782";
  private static final String NOBODY = "00000000-0000-4000-8000-000000000000";
  private static final String JOB =
      "{'name':'DE -> EN','source_language':'de','target_language':'en','quality':'translation'}";

  private TextkingClient client;

  /** Where the server is, without a path. */
  abstract URI base();

  /** A valid token. */
  abstract String token();

  /** A valid token of another account. */
  abstract String strangersToken();

  @BeforeEach
  void connect() {
    client = new TextkingClient(base(), token());
  }

  // Projects

  @Test
  void a_new_project_is_prepared_and_has_every_key() {
    Reply reply = client.post("/v1/projects", "{'name':'x','due_date':'2012-11-16'}");

    assertCreated(reply, "/v1/project/" + reply.text("id"));
    JsonNode project = reply.json();
    assertThat(project.propertyNames())
        .containsExactly(
            "id",
            "number",
            "name",
            "due_date",
            "state",
            "currency",
            "net_price",
            "vat",
            "coupon_name",
            "coupon_value",
            "discount_customer",
            "discount_project",
            "affiliate_id",
            "billing_address",
            "links");
    assertThat(reply.text("name")).isEqualTo("x");
    assertThat(reply.text("due_date")).isEqualTo("2012-11-16T00:00:00");
    assertThat(reply.text("state")).isEqualTo("prepared");
    assertThat(reply.text("currency")).isEqualTo("EUR");
    assertThat(UUID.fromString(reply.text("billing_address"))).isNotNull();
    for (String unset :
        List.of(
            "number",
            "net_price",
            "vat",
            "coupon_name",
            "coupon_value",
            "discount_customer",
            "discount_project",
            "affiliate_id")) {
      assertThat(project.get(unset).isNull()).as(unset).isTrue();
    }
    String self = base() + "/v1/project/" + reply.text("id");
    assertLinks(
        project,
        "self " + self,
        "urn:textking:jobs " + self + "/jobs",
        "urn:textking:line_items " + self + "/line-items",
        "urn:textking:billing_address "
            + base()
            + "/v1/account/address/"
            + reply.text("billing_address"));
  }

  @Test
  void a_project_is_read_back_as_it_was_answered() {
    Reply created = client.post("/v1/projects", "{'name':'Gr\\u00fc\u00dfe \\ud83d\\ude00'}");
    Reply read = client.get("/v1/project/" + created.text("id"));

    assertOk(read);
    assertThat(read.body()).isEqualTo(created.body());
    assertThat(read.text("name")).isEqualTo("Gr\u00fc\u00dfe \ud83d\ude00");
    assertThat(client.get("/v1/project/" + created.text("id").toUpperCase()).body())
        .isEqualTo(created.body());
  }

  @Test
  void the_published_clients_bodies_are_accepted() {
    Reply created =
        client.post(
            "/v1/projects",
            "{'name':'a \\/ b','due_date':null,'state':null,'coupon_name':null,"
                + "'affiliate_id':null,'billing_address':null}");
    assertThat(created.status()).isEqualTo(201);
    String project = "/v1/project/" + created.text("id");
    String address = created.text("billing_address");

    Reply job =
        client.post(
            project + "/jobs",
            "{'name':'j','source_language':'en','target_language':'de','quality':'translation',"
                + "'topic':null,'briefing':null,'is_active':null}");
    assertThat(job.status()).isEqualTo(201);
    assertThat(job.json().get("is_active").booleanValue()).isTrue();

    Reply changedJob =
        client.put(
            project + "/job/" + job.text("id"),
            "{'name':'k','source_language':'de','target_language':'en','quality':'translation',"
                + "'topic':'','briefing':'','is_active':true}");
    assertThat(changedJob.status()).isEqualTo(200);
    assertThat(changedJob.text("name")).isEqualTo("k");
    assertThat(changedJob.text("source_language")).isEqualTo("de");

    String change =
        "{'name':'c','due_date':{'date':'2012-11-16 00:00:00.000000','timezone_type':3,"
            + "'timezone':'UTC'},'state':'%s','coupon_name':'','affiliate_id':'',"
            + "'billing_address':'"
            + address
            + "'}";
    Reply noOp = client.put(project, change.formatted("prepared"));
    assertUpdated(noOp, project);
    assertThat(noOp.text("due_date")).isEqualTo("2012-11-16T00:00:00");
    assertThat(noOp.text("state")).isEqualTo("prepared");
    assertThat(noOp.text("name")).isEqualTo("c");

    Reply running = client.put(project, change.formatted("running"));
    assertUpdated(running, project);
    assertThat(running.text("state")).isEqualTo("running");
    assertThat(running.text("due_date")).isEqualTo("2012-11-16T00:00:00");
  }

  @Test
  void null_keeps_and_empty_clears_but_never_the_address() {
    Reply created =
        client.post(
            "/v1/projects",
            "{'name':'x','due_date':'2030-01-02T03:04:05','coupon_name':'C','affiliate_id':'A'}");
    String path = "/v1/project/" + created.text("id");
    assertThat(created.text("coupon_name")).isEqualTo("C");

    Reply kept =
        client.put(
            path,
            "{'name':null,'due_date':null,'coupon_name':null,'state':null,'billing_address':null}");
    assertUpdated(kept, path);
    assertThat(kept.body()).isEqualTo(created.body());
    assertThat(client.put(path, "{}").body()).isEqualTo(created.body());

    Reply cleared =
        client.put(path, "{'coupon_name':'','affiliate_id':'','billing_address':'','unknown':{}}");
    assertThat(cleared.json().get("coupon_name").isNull()).isTrue();
    assertThat(cleared.json().get("affiliate_id").isNull()).isTrue();
    assertThat(cleared.text("billing_address")).isEqualTo(created.text("billing_address"));
    assertThat(cleared.text("due_date")).isEqualTo("2030-01-02T03:04:05");
  }

  @Test
  void a_started_project_and_its_active_jobs_have_numbers() {
    String project = newProject();
    String first = newJob(project);
    String second =
        client.post(project + "/jobs", JOB.replace("}", ",'is_active':false}")).text("id");
    String third = newJob(project);

    Reply started = client.put(project, "{'state':'running','due_date':'2031-01-01'}");

    assertUpdated(started, project);
    assertThat(started.text("state")).isEqualTo("running");
    assertThat(started.text("due_date")).isEqualTo("2031-01-01T00:00:00");
    String number = started.text("number");
    assertThat(number).matches("EN[0-9]{7,}");
    assertJob(project + "/job/" + first, "translation-pending", number + "-01");
    assertJob(project + "/job/" + second, "new", null);
    assertJob(project + "/job/" + third, "translation-pending", number + "-02");
  }

  @Test
  void numbers_are_given_once() {
    String first = newProject();
    String second = newProject();
    assertThat(client.put(first, "{'state':'running'}").text("number"))
        .isNotEqualTo(client.put(second, "{'state':'running'}").text("number"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"running", "canceled"})
  void nothing_changes_a_project_that_is_not_prepared(String state) {
    String project = newProject();
    String job = project + "/job/" + newJob(project);
    assertThat(client.put(project, "{'state':'" + state + "'}").status()).isEqualTo(200);
    byte[] before = client.get(project).body();
    byte[] jobBefore = client.get(job).body();

    assertError(client.post(project + "/jobs", JOB), 403, "wrong_state");
    assertError(client.put(job, "{'name':'y'}"), 403, "wrong_state");
    assertError(client.delete(job), 403, "wrong_state");
    assertError(client.put(project, "{'name':'y'}"), 403, "wrong_state");
    assertError(client.put(project, "{'state':'prepared'}"), 403, "wrong_state");
    assertError(client.put(project, "{'state':'running'}"), 403, "wrong_state");
    assertError(client.put(project, "{'state':'canceled'}"), 403, "wrong_state");
    assertError(client.delete(project), 403, "wrong_state");

    assertThat(client.get(project).body()).isEqualTo(before);
    assertThat(client.get(job).body()).isEqualTo(jobBefore);
  }

  @Test
  void a_canceled_project_cancels_its_jobs() {
    String project = newProject();
    String job = newJob(project);

    Reply canceled = client.put(project, "{'state':'canceled','name':'given up'}");

    assertUpdated(canceled, project);
    assertThat(canceled.text("state")).isEqualTo("canceled");
    assertThat(canceled.text("name")).isEqualTo("given up");
    assertThat(canceled.json().get("number").isNull()).isTrue();
    assertJob(project + "/job/" + job, "canceled", null);
  }

  @Test
  void a_deleted_project_is_gone_with_its_jobs() {
    String project = newProject();
    String job = project + "/job/" + newJob(project);

    assertDeleted(client.delete(project));

    assertError(client.get(project), 404, "not_found");
    assertError(client.get(job), 404, "not_found");
    assertError(client.get(project + "/jobs"), 404, "not_found");
    assertError(client.post(project + "/jobs", JOB), 404, "not_found");
    assertError(client.put(project, "{'name':'y'}"), 404, "not_found");
    assertError(client.put(job, "{'name':'y'}"), 404, "not_found");
    assertError(client.delete(job), 404, "not_found");
    assertError(client.delete(project), 404, "not_found");
  }

  @Test
  void lists_show_their_part_and_the_total() {
    TextkingClient stranger = new TextkingClient(base(), strangersToken());
    int before = stranger.get("/v1/projects").json().get("total").intValue();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ids.add(stranger.post("/v1/projects", "{'name':'p" + i + "'}").text("id"));
    }
    stranger.put("/v1/project/" + ids.get(1), "{'state':'canceled'}");
    stranger.delete("/v1/project/" + ids.get(2));

    Reply all = stranger.get("/v1/projects");
    assertOk(all);
    assertThat(all.json().propertyNames())
        .containsExactly("page", "per_page", "total", "items", "links");
    assertThat(all.json().get("page").intValue()).isEqualTo(1);
    assertThat(all.json().get("per_page").intValue()).isEqualTo(100);
    assertThat(all.json().get("total").intValue()).isEqualTo(before + 2);
    assertThat(ids(all)).contains(ids.get(0), ids.get(1)).doesNotContain(ids.get(2));
    assertLinks(all.json(), "self " + base() + "/v1/projects?page=1&per_page=100");

    Reply prepared = stranger.get("/v1/projects?state=prepared&per_page=1");
    assertThat(prepared.json().get("items").size()).isEqualTo(1);
    assertThat(prepared.text("/items/0/state")).isEqualTo("prepared");
    assertLinks(
        prepared.json(), "self " + base() + "/v1/projects?page=1&per_page=1&state=prepared");
    assertThat(ids(stranger.get("/v1/projects?state=canceled"))).contains(ids.get(1));
    assertThat(stranger.get("/v1/projects?state=finished").json().get("total").intValue()).isZero();

    Reply beyond = stranger.get("/v1/projects?page=2147483647&per_page=100");
    assertOk(beyond);
    assertThat(beyond.json().get("items").size()).isZero();
    assertThat(beyond.json().get("total").intValue()).isEqualTo(before + 2);
  }

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
        "page=%FF",
      })
  void wrong_parameters_of_a_list_are_400(String query) {
    assertError(client.get("/v1/projects?" + query), 400, "invalid_parameter");
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
    assertRefused("{'name':'x','deep':" + "[".repeat(10_000) + "]".repeat(10_000) + "}", "malformed_json");
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

  // Jobs

  @Test
  void a_new_job_is_answered_as_documented() {
    String project = newProject();
    Reply reply =
        client.post(
            project + "/jobs",
            "{'name':'My new translation job DE -> EN','source_language':'de',"
                + "'target_language':'en','quality':'translation-and-correction','topic':'"
                + TOPIC
                + "','briefing':'Some remarks for the translator','is_active':true}");

    String path = project + "/job/" + reply.text("id");
    assertCreated(reply, path);
    JsonNode job = reply.json();
    assertThat(job.propertyNames())
        .containsExactly(
            "id",
            "number",
            "name",
            "source_language",
            "target_language",
            "quality",
            "topic",
            "briefing",
            "state",
            "words",
            "net_price",
            "currency",
            "is_active",
            "links");
    assertThat(reply.text("name")).isEqualTo("My new translation job DE -> EN");
    assertThat(reply.text("source_language")).isEqualTo("de");
    assertThat(reply.text("target_language")).isEqualTo("en");
    assertThat(reply.text("quality")).isEqualTo("translation-and-correction");
    assertThat(reply.text("topic")).isEqualTo(TOPIC);
    assertThat(reply.text("briefing")).isEqualTo("Some remarks for the translator");
    assertThat(reply.text("state")).isEqualTo("new");
    assertThat(job.get("is_active").booleanValue()).isTrue();
    for (String unset : List.of("number", "words", "net_price", "currency")) {
      assertThat(job.get(unset).isNull()).as(unset).isTrue();
    }
    assertLinks(
        job,
        "self " + base() + path,
        "urn:textking:project " + base() + project,
        "urn:textking:topic " + base() + "/v1/topic/" + TOPIC);
    Reply read = client.get(path);
    assertOk(read);
    assertThat(read.body()).isEqualTo(reply.body());
  }

  @Test
  void a_job_keeps_what_a_change_leaves_out() {
    String project = newProject();
    Reply created =
        client.post(project + "/jobs", JOB.replace("}", ",'topic':'" + TOPIC + "'}"));
    String path = project + "/job/" + created.text("id");

    Reply changed = client.put(path, "{'briefing':'b','is_active':false,'state':'completed'}");
    assertUpdated(changed, path);
    assertThat(changed.text("briefing")).isEqualTo("b");
    assertThat(changed.json().get("is_active").booleanValue()).isFalse();
    assertThat(changed.text("state")).isEqualTo("new");
    for (String kept : List.of("name", "source_language", "target_language", "quality", "topic")) {
      assertThat(changed.text(kept)).as(kept).isEqualTo(created.text(kept));
    }

    Reply cleared = client.put(path, "{'topic':'','briefing':''}");
    assertThat(cleared.json().get("topic").isNull()).isTrue();
    assertThat(cleared.json().get("briefing").isNull()).isTrue();
    assertLinks(
        cleared.json(), "self " + base() + path, "urn:textking:project " + base() + project);
  }

  @Test
  void jobs_are_listed_as_they_were_added() {
    String project = newProject();
    List<String> ids = List.of(newJob(project), newJob(project), newJob(project));
    assertDeleted(client.delete(project + "/job/" + ids.get(1)));

    Reply all = client.get(project + "/jobs");
    assertOk(all);
    assertThat(ids(all)).containsExactly(ids.get(0), ids.get(2));
    assertThat(all.json().get("total").intValue()).isEqualTo(2);
    assertLinks(all.json(), "self " + base() + project + "/jobs?page=1&per_page=100");
    Reply second = client.get(project + "/jobs?page=2&per_page=1");
    assertThat(ids(second)).containsExactly(ids.get(2));
    assertThat(second.json().get("total").intValue()).isEqualTo(2);
    assertThat(client.get(project + "/jobs?page=9").json().get("items").size()).isZero();
    assertError(client.get(project + "/jobs?per_page=1000"), 400, "invalid_parameter");

    assertError(client.get(project + "/job/" + ids.get(1)), 404, "not_found");
    assertError(client.put(project + "/job/" + ids.get(1), "{'name':'y'}"), 404, "not_found");
    assertError(client.delete(project + "/job/" + ids.get(1)), 404, "not_found");
  }

  @Test
  void a_project_without_jobs_has_an_empty_list() {
    Reply none = client.get(newProject() + "/jobs");
    assertOk(none);
    assertThat(none.json().get("items").size()).isZero();
    assertThat(none.json().get("total").intValue()).isZero();
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
        "quality, 'basic'",
        "topic, 'general'",
        "topic, 5",
        "briefing, {}",
        "briefing, '\\u0000'",
        "is_active, 'yes'",
      })
  void wrong_values_of_a_job_are_400(String field, String value) {
    String project = newProject();
    String known = JOB.replaceAll("'" + field + "':'[^']*',?", "").replace(",}", "}");
    String json = known.replaceFirst("\\}$", ",'" + field + "':" + value + "}");

    Reply reply = client.post(project + "/jobs", json);

    assertError(reply, 400, value.equals("null") ? "missing_field" : "invalid_field");
    assertThat(reply.text("/error/field")).isEqualTo(field);
    assertThat(client.get(project + "/jobs").json().get("total").intValue()).isZero();
  }

  @Test
  void a_changed_language_must_differ_from_the_other_one() {
    String project = newProject();
    String job = project + "/job/" + newJob(project);
    assertError(client.put(job, "{'target_language':'de'}"), 400, "invalid_field");
    assertError(client.put(job, "{'source_language':'eng'}"), 400, "invalid_field");
    assertThat(
            client.put(job, "{'source_language':'en','target_language':'de'}").text(
                "target_language"))
        .isEqualTo("de");
  }

  @Test
  void jobs_are_counted_in_while_the_project_is_being_started() throws Exception {
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      for (int round = 0; round < 10; round++) {
        String project = newProject();
        newJob(project);
        CountDownLatch gate = new CountDownLatch(1);
        List<Future<Reply>> adding = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
          adding.add(threads.submit(behind(gate, () -> client.post(project + "/jobs", JOB))));
        }
        Future<Reply> starting =
            threads.submit(behind(gate, () -> client.put(project, "{'state':'running'}")));
        gate.countDown();

        assertThat(starting.get().status()).isEqualTo(200);
        int added = 1;
        for (Future<Reply> job : adding) {
          Reply reply = job.get();
          if (reply.status() == 201) {
            added++;
            assertThat(client.get(project + "/job/" + reply.text("id")).text("state"))
                .isEqualTo("translation-pending");
          } else {
            assertError(reply, 403, "wrong_state");
          }
        }
        assertThat(client.get(project + "/jobs").json().get("total").intValue()).isEqualTo(added);
      }
    }
  }

  // Idempotency keys

  @Test
  void a_repeated_create_makes_one_project() {
    String key = UUID.randomUUID().toString();
    Reply first = keyed("/v1/projects", key, "{'name':'x','due_date':'2030-01-01'}");
    Reply again = keyed("/v1/projects", key, "{'due_date':'2030-01-01T00:00:00','name':'x'}");

    assertCreated(first, "/v1/project/" + first.text("id"));
    assertCreated(again, "/v1/project/" + first.text("id"));
    assertThat(again.body()).isEqualTo(first.body());
    assertError(keyed("/v1/projects", key, "{'name':'y'}"), 422, "idempotency_key_reused");

    String project = "/v1/project/" + first.text("id");
    client.put(project, "{'state':'running'}");
    assertThat(keyed("/v1/projects", key, "{'name':'x','due_date':'2030-01-01'}").text("state"))
        .isEqualTo("running");
  }

  @Test
  void a_repeated_create_makes_one_job_also_after_the_start() {
    String project = newProject();
    String key = UUID.randomUUID().toString();
    Reply first = keyed(project + "/jobs", key, JOB);
    client.put(project, "{'state':'running'}");
    Reply again = keyed(project + "/jobs", key, JOB);

    assertCreated(again, project + "/job/" + first.text("id"));
    assertThat(again.text("state")).isEqualTo("translation-pending");
    assertThat(client.get(project + "/jobs").json().get("total").intValue()).isEqualTo(1);
    assertError(
        keyed(project + "/jobs", key, JOB.replace("DE", "FR")), 422, "idempotency_key_reused");
    assertThat(keyed(newProject() + "/jobs", key, JOB).text("id")).isNotEqualTo(first.text("id"));
  }

  @Test
  void the_key_of_something_deleted_stays_used() {
    String key = UUID.randomUUID().toString();
    String json = "{'name':'x'}";
    client.delete("/v1/project/" + keyed("/v1/projects", key, json).text("id"));
    assertError(keyed("/v1/projects", key, json), 422, "idempotency_key_reused");
  }

  @Test
  void repeats_at_the_same_time_make_one_project() throws Exception {
    String key = UUID.randomUUID().toString();
    CountDownLatch gate = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<Reply>> replies = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        replies.add(
            threads.submit(behind(gate, () -> keyed("/v1/projects", key, "{'name':'x'}"))));
      }
      gate.countDown();
      String location = replies.getFirst().get().header("Location");
      for (Future<Reply> reply : replies) {
        assertThat(reply.get().status()).isEqualTo(201);
        assertThat(reply.get().header("Location")).isEqualTo(location);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "\u00e4"})
  void odd_keys_are_400(String key) {
    assertError(keyed("/v1/projects", key, "{'name':'x'}"), 400, "invalid_parameter");
    assertError(
        keyed("/v1/projects", "x".repeat(256), "{'name':'x'}"), 400, "invalid_parameter");
  }

  // Everything else that can be wrong

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
    assertThat(missing.header("WWW-Authenticate")).startsWith("Bearer realm=").doesNotContain("error");

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
  @ValueSource(strings = {"/v1", "/v1/", "/v1/projects/", "/v1/nothing", "/v1/project", "/v1/job/1"})
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

  @Test
  void head_is_get_without_a_body() {
    Reply reply = client.send(client.authorized("HEAD", newProject(), ""));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).isEmpty();
  }

  @Test
  void only_json_is_understood_and_given() {
    String json = "{\"name\":\"x\"}";
    for (String type : List.of("application/xml", "text/plain", "application/x-www-form-urlencoded")) {
      assertError(
          client.send(client.authorized("POST", "/v1/projects", json).setHeader("Content-Type", type)),
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

  private String newProject() {
    Reply reply = client.post("/v1/projects", "{'name':'x'}");
    assertThat(reply.status()).isEqualTo(201);
    return "/v1/project/" + reply.text("id");
  }

  private String newJob(String project) {
    Reply reply = client.post(project + "/jobs", JOB);
    assertThat(reply.status()).isEqualTo(201);
    return reply.text("id");
  }

  private Reply keyed(String path, String key, String json) {
    return client.send(
        client
            .authorized("POST", path, json.replace('\'', '"'))
            .header("Idempotency-Key", key));
  }

  private static <T> Callable<T> behind(CountDownLatch gate, Callable<T> call) {
    return () -> {
      gate.await();
      return call.call();
    };
  }

  private void assertJob(String path, String state, String number) {
    Reply job = client.get(path);
    assertOk(job);
    assertThat(job.text("state")).isEqualTo(state);
    if (number == null) {
      assertThat(job.json().get("number").isNull()).isTrue();
    } else {
      assertThat(job.text("number")).isEqualTo(number);
    }
  }

  private void assertCreated(Reply reply, String path) {
    assertThat(reply.status()).isEqualTo(201);
    assertLocated(reply, path);
  }

  private void assertUpdated(Reply reply, String path) {
    assertThat(reply.status()).isEqualTo(200);
    assertLocated(reply, path);
  }

  private void assertLocated(Reply reply, String path) {
    assertJson(reply);
    assertThat(reply.header("Location")).isEqualTo(base() + path);
    assertThat(reply.header("Content-Location")).isEqualTo(base() + path);
  }

  private static void assertOk(Reply reply) {
    assertThat(reply.status()).isEqualTo(200);
    assertJson(reply);
  }

  private static void assertDeleted(Reply reply) {
    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.body()).isEmpty();
    assertThat(reply.headers().firstValue("Content-Type")).isEmpty();
  }

  private static void assertError(Reply reply, int status, String code) {
    assertThat(reply.status()).as(new String(reply.body(), StandardCharsets.UTF_8)).isEqualTo(status);
    assertJson(reply);
    assertThat(reply.json().propertyNames()).containsExactly("error");
    assertThat(reply.json().get("error").propertyNames())
        .containsExactly("code", "message", "field");
    assertThat(reply.text("/error/code")).isEqualTo(code);
    assertThat(reply.text("/error/message")).isNotBlank();
  }

  private static void assertJson(Reply reply) {
    assertThat(reply.header("Content-Type").replace(" ", "").toLowerCase())
        .isEqualTo("application/json;charset=utf-8");
  }

  private static void assertLinks(JsonNode resource, String... links) {
    List<String> found = new ArrayList<>();
    for (JsonNode link : resource.get("links")) {
      assertThat(link.propertyNames()).containsExactly("rel", "href");
      found.add(link.get("rel").stringValue() + " " + link.get("href").stringValue());
    }
    assertThat(found).containsExactly(links);
  }

  private static List<String> ids(Reply list) {
    List<String> ids = new ArrayList<>();
    list.json().get("items").forEach(item -> ids.add(item.get("id").stringValue()));
    return ids;
  }
}
