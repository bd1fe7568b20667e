package dev.scriptorium.standalone.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.standalone.dialect.TextkingClient.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Jobs of a project. */
abstract class TextkingJobContract extends TextkingContract {

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

  @ParameterizedTest
  @ValueSource(strings = {"basic", "translation", "translation-and-correction"})
  void every_quality_of_the_official_client_is_kept(String quality) {
    String project = newProject();
    String json = JOB.replace("'quality':'translation'", "'quality':'" + quality + "'");

    Reply created = client.post(project + "/jobs", json);

    assertThat(created.status()).isEqualTo(201);
    String path = project + "/job/" + created.text("id");
    assertThat(client.get(path).text("quality")).isEqualTo(quality);
    assertThat(client.put(path, "{'quality':'basic'}").text("quality")).isEqualTo("basic");
  }

  @Test
  void a_job_keeps_what_a_change_leaves_out() {
    String project = newProject();
    Reply created = client.post(project + "/jobs", JOB.replace("}", ",'topic':'" + TOPIC + "'}"));
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

  @Test
  void a_changed_language_must_differ_from_the_other_one() {
    String project = newProject();
    String job = project + "/job/" + newJob(project);
    assertError(client.put(job, "{'target_language':'de'}"), 400, "invalid_field");
    assertError(client.put(job, "{'source_language':'eng'}"), 400, "invalid_field");
    assertThat(
            client
                .put(job, "{'source_language':'en','target_language':'de'}")
                .text("target_language"))
        .isEqualTo("de");
  }
}
