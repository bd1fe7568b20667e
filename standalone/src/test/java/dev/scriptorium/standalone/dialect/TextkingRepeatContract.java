package dev.scriptorium.standalone.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.standalone.dialect.TextkingClient.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Requests that are repeated, or race with each other. */
abstract class TextkingRepeatContract extends TextkingContract {

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
        replies.add(threads.submit(behind(gate, () -> keyed("/v1/projects", key, "{'name':'x'}"))));
      }
      gate.countDown();
      String location = replies.getFirst().get().header("Location");
      for (Future<Reply> reply : replies) {
        assertThat(reply.get().status()).isEqualTo(201);
        assertThat(reply.get().header("Location")).isEqualTo(location);
      }
    }
  }

  @Test
  void odd_keys_are_400() {
    for (String key : List.of("a b", "x".repeat(256))) {
      assertError(keyed("/v1/projects", key, "{'name':'x'}"), 400, "invalid_parameter");
    }
  }

  private Reply keyed(String path, String key, String json) {
    return client.send(
        client.authorized("POST", path, json.replace('\'', '"')).header("Idempotency-Key", key));
  }

  private static <T> Callable<T> behind(CountDownLatch gate, Callable<T> call) {
    return () -> {
      gate.await();
      return call.call();
    };
  }
}
