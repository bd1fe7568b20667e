package dev.scriptorium.standalone.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.standalone.dialect.TextkingClient.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Projects: what they are, and what may happen to them. */
abstract class TextkingProjectContract extends TextkingContract {

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

  private void assertJob(String path, String state, @Nullable String number) {
    Reply job = client.get(path);
    assertOk(job);
    assertThat(job.text("state")).isEqualTo(state);
    if (number == null) {
      assertThat(job.json().get("number").isNull()).isTrue();
    } else {
      assertThat(job.text("number")).isEqualTo(number);
    }
  }
}
