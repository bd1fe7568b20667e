package dev.scriptorium.gateway.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.model.Fidelity;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.People;
import dev.scriptorium.common.model.ProductName;
import dev.scriptorium.common.outcome.Outcome;
import dev.scriptorium.common.outcome.Refusal;
import dev.scriptorium.common.task.Step;
import dev.scriptorium.common.task.TaskFailure;
import dev.scriptorium.gateway.TestDatabase;
import dev.scriptorium.gateway.TestGateway;
import dev.scriptorium.gateway.account.TokenHash;
import dev.scriptorium.gateway.submission.NoOutcomeException;
import dev.scriptorium.gateway.submission.NotSentException;
import dev.scriptorium.gateway.submission.Submission;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JobsIT {

  private static final JdbcTemplate JDBC = TestDatabase.jdbc();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private static Path directory;
  private static TestGateway gateway;
  private static SimpleProcessor processor;

  private final Owner owner = Owner.create(null);

  @BeforeAll
  static void start() {
    JDBC.update("DELETE FROM content_store");
    gateway =
        TestGateway.start(
            directory,
            Map.of(
                "scriptorium.gateway.jobs.max-page-size", "5",
                "scriptorium.gateway.jobs.max-attempts", "3",
                "scriptorium.gateway.jobs.max-places", "20",
                // Leases here are nobody's
                "scriptorium.gateway.work.sweep-interval", "1h"),
            SimpleProcessor.Beans.class);
    processor = (SimpleProcessor) gateway.bean(Submission.class);
  }

  @AfterAll
  static void stop() {
    gateway.close();
    JDBC.update("DELETE FROM content_store");
  }

  @AfterEach
  void accept_again() {
    processor.then(SimpleProcessor::accept);
  }

  @Test
  void a_job_that_waits_for_a_worker_says_so() {
    StoredJob job = waiting(owner, engine());

    JsonNode shown = owner.job(job);

    assertThat(shown.get("id").asString()).isEqualTo(job.id().toString());
    assertThat(shown.get("kind").asString()).isEqualTo("captioning");
    assertThat(shown.get("name").asString()).isEqualTo("Talk");
    assertThat(shown.get("language").asString()).isEqualTo("en-US");
    assertThat(shown.get("phase").asString()).isEqualTo("working");
    assertThat(shown.get("authorizedAt").asString()).isEqualTo("2026-11-27T12:00:00Z");
    assertThat(shown.get("startedAt").asString()).isEqualTo("2026-11-27T12:00:00Z");
    assertThat(shown.get("dueAt").asString()).isEqualTo("2026-11-28T12:00:00Z");
    assertThat(shown.has("endedAt")).isFalse();
    assertThat(shown.at("/media/state").asString()).isEqualTo("ready");
    assertThat(shown.at("/media/durationMs").asLong()).isEqualTo(61_500);
    assertThat(shown.at("/order/fidelity").asString()).isEqualTo("PREMIUM");
    assertThat(shown.at("/order/draftIsFinal").asBoolean()).isTrue();
    assertThat(shown.get("progress").asDouble()).isZero();
    assertThat(shown.has("now")).isFalse();
    assertThat(shown.at("/waiting/reason").asString()).isEqualTo("WORKER");
    assertThat(shown.at("/waiting/queue/place").asInt()).isEqualTo(1);
    assertThat(shown.at("/waiting/queue/approximate").asBoolean()).isTrue();
    assertThat(shown.at("/waiting/queue/capped").asBoolean()).isFalse();
    assertThat(shown.get("attempts")).isEmpty();
    assertThat(shown.get("next")).isEmpty();
  }

  @Test
  void an_id_without_dashes_is_understood() {
    StoredJob job = waiting(owner, engine());

    Answer answer = owner.get("/jobs/" + Ids.hex(job.id()));

    assertThat(answer.json().get("id").asString()).isEqualTo(job.id().toString());
  }

  @Test
  void a_job_that_is_worked_on_shows_the_progress_and_the_note_of_its_worker() {
    StoredJob job = waiting(owner, engine());
    UUID lease = job.lease(Step.DRAFT, 1, "HELD");
    JDBC.update(
        "UPDATE lease SET progress = 0.4, note = 'at https://u:p@host/x?sig=1 now' WHERE id = ?",
        lease);

    JsonNode shown = owner.job(job);

    assertThat(shown.at("/waiting/reason").asString()).isEqualTo("NOTHING");
    assertThat(shown.at("/waiting").has("queue")).isFalse();
    assertThat(shown.at("/now/step").asString()).isEqualTo("DRAFT");
    assertThat(shown.at("/now/kind").asString()).isEqualTo("TRANSCRIBE");
    assertThat(shown.at("/now/progress").asDouble()).isEqualTo(0.4);
    assertThat(shown.at("/now/note").asString()).isEqualTo("at [URL] now");
    assertThat(shown.at("/now").has("since")).isTrue();
    assertThat(shown.get("progress").asDouble()).isEqualTo(0.4);
  }

  @Test
  void a_failed_attempt_is_shown_while_the_next_one_is_waited_for() {
    StoredJob job = waiting(owner, engine());
    UUID lease = job.lease(Step.DRAFT, 1, "FAILED");
    JDBC.update(
        """
        UPDATE lease SET failure = 'ENGINE_FAILED', failure_text = 'no model at //h/?token=1',
          retry_at = now() + interval '1 hour', ended_at = now() WHERE id = ?
        """,
        lease);

    JsonNode shown = owner.job(job);

    assertThat(shown.at("/waiting/reason").asString()).isEqualTo("RETRY");
    assertThat(Instant.parse(shown.at("/waiting/until").asString())).isAfter(Instant.now());
    assertThat(shown.at("/waiting/queue/place").asInt()).isEqualTo(1);
    JsonNode attempt = shown.at("/attempts/0");
    assertThat(attempt.get("attempt").asInt()).isEqualTo(1);
    assertThat(shown.toString()).doesNotContain("host-7");
    assertThat(attempt.get("state").asString()).isEqualTo("FAILED");
    assertThat(attempt.get("code").asString()).isEqualTo("ENGINE_FAILED");
    assertThat(attempt.get("text").asString()).isEqualTo("no model at [URL]");
    assertThat(attempt.has("startedAt")).isTrue();
    assertThat(attempt.has("endedAt")).isTrue();
  }

  @Test
  void an_expired_lease_waits_for_a_worker_and_only_the_newest_attempts_are_shown() {
    StoredJob job = waiting(owner, engine());
    for (int attempt = 1; attempt <= 4; attempt++) {
      UUID lease = job.lease(Step.DRAFT, attempt, "HELD");
      JDBC.update(
          """
          UPDATE lease SET claimed_at = now() - interval '1 hour' + ? * interval '1 minute',
            expires_at = now() - interval '1 minute' WHERE id = ?
          """,
          attempt,
          lease);
    }

    JsonNode shown = owner.job(job);

    assertThat(shown.at("/waiting/reason").asString()).isEqualTo("WORKER");
    assertThat(shown.has("now")).isFalse();
    assertThat(shown.get("attempts").valueStream().map(each -> each.get("attempt").asInt()))
        .containsExactly(4, 3, 2);
    assertThat(shown.at("/attempts/0/state").asString()).isEqualTo("EXPIRED");
  }

  @Test
  void a_worker_that_has_not_heard_of_a_cancel_yet_is_not_shown_as_working() {
    StoredJob job = waiting(owner, engine());
    job.lease(Step.DRAFT, 1, "HELD");
    JDBC.update("DELETE FROM task WHERE root_id = ?", job.id());
    job.become(Snapshots.job(JobPhase.CANCELED, Snapshots.READY));

    JsonNode shown = owner.job(job);

    assertThat(shown.has("now")).isFalse();
    assertThat(shown.at("/attempts/0/state").asString()).isEqualTo("CANCELED");
  }

  @Test
  void attempts_at_earlier_tasks_stay_and_what_comes_next_is_shown() {
    String engine = engine();
    StoredJob job =
        StoredJob.create(
            owner.id(),
            Snapshots.working(
                Snapshots.order(Fidelity.PROFESSIONAL, People.WAIT),
                Step.CORRECTION,
                ProductName.MECHANICAL));
    job.open(Step.DRAFT, engine).lease(Step.DRAFT, 1, "COMPLETED");
    JDBC.update("DELETE FROM task WHERE root_id = ?", job.id());
    job.open(Step.CORRECTION, "human");

    JsonNode shown = owner.job(job);

    assertThat(shown.at("/waiting/reason").asString()).isEqualTo("PEOPLE");
    assertThat(shown.get("progress").asDouble()).isEqualTo(0.25);
    assertThat(shown.at("/attempts/0/state").asString()).isEqualTo("COMPLETED");
    assertThat(shown.at("/workProducts/0/name").asString()).isEqualTo("MECHANICAL");
    assertThat(shown.at("/workProducts/0/length").asLong()).isEqualTo(3);
    assertThat(shown.at("/workProducts/0").has("version")).isTrue();
    assertThat(shown.get("next").valueStream().map(each -> each.get("step").asString()))
        .containsExactly("REVIEW", "FINAL_REVIEW");
    assertThat(shown.at("/next/1/product").asString()).isEqualTo("PROFESSIONAL");
    assertThat(shown.at("/order").has("draftIsFinal")).isFalse();
  }

  @Test
  void a_job_that_failed_says_why() {
    StoredJob job =
        StoredJob.create(
            owner.id(),
            Snapshots.failed(
                Snapshots.order(Fidelity.MECHANICAL, People.NONE), TaskFailure.EXHAUSTED));

    JsonNode shown = owner.job(job);

    assertThat(shown.get("phase").asString()).isEqualTo("failed");
    assertThat(shown.at("/failure/code").asString()).isEqualTo("EXHAUSTED");
    assertThat(shown.has("endedAt")).isTrue();
    assertThat(shown.get("next")).isEmpty();
  }

  @Test
  void the_place_counts_urgent_tasks_earlier_ones_and_the_turns_of_other_accounts() {
    String engine = engine();
    Owner busy = Owner.create(null);
    Owner other = Owner.create(null);
    for (int i = 0; i < 3; i++) {
      waiting(busy, engine);
    }
    waiting(other, engine);
    waiting(other, engine);
    waiting(other, engine);
    StoredJob urgent = waiting(other, engine, 0);
    waiting(owner, engine);
    StoredJob mine = waiting(owner, engine);
    StoredJob later = waiting(owner, engine);

    assertThat(place(owner, mine)).isEqualTo(1 + 1 + 1 + 2 + 2);

    urgent.lease(Step.DRAFT, 1, "HELD");
    assertThat(place(owner, mine)).isEqualTo(1 + 1 + 2 + 2);
    assertThat(place(owner, later)).isEqualTo(1 + 2 + 3 + 3);
  }

  @Test
  void the_first_of_several_accounts_is_the_first() {
    String engine = engine();
    StoredJob first = waiting(owner, engine);
    Owner other = Owner.create(null);
    StoredJob second = waiting(other, engine);
    waiting(Owner.create(null), engine);

    assertThat(place(owner, first)).isEqualTo(1);
    assertThat(place(other, second)).isEqualTo(2);
  }

  @Test
  void a_task_with_a_due_date_is_before_those_without() {
    String engine = engine();
    StoredJob without = waiting(owner, engine);
    StoredJob with = waiting(owner, engine);
    JDBC.update("UPDATE task SET due_at = now() WHERE root_id = ?", with.id());

    assertThat(place(owner, with)).isEqualTo(1);
    assertThat(place(owner, without)).isEqualTo(2);
  }

  @Test
  void the_place_is_counted_up_to_a_limit() {
    String engine = engine();
    for (int i = 0; i < 25; i++) {
      waiting(owner, engine);
    }

    JsonNode shown = owner.job(waiting(owner, engine));

    assertThat(shown.at("/waiting/queue/place").asInt()).isEqualTo(20);
    assertThat(shown.at("/waiting/queue/capped").asBoolean()).isTrue();
  }

  @Test
  void jobs_are_listed_newest_first_page_by_page() {
    Owner child = Owner.create(owner);
    // By time, and those of the same moment by id: ids of one millisecond are in no order
    SortedMap<String, String> byAge = new TreeMap<>();
    for (int i = 0; i < 7; i++) {
      Owner each = i % 2 == 0 ? owner : child;
      Instant created = Snapshots.NOON.plusSeconds(i / 3);
      StoredJob job = StoredJob.create(each.id(), Snapshots.job(JobPhase.PENDING, null), created);
      byAge.put(created + " " + job.id(), job.id().toString());
    }
    List<String> expected = List.copyOf(byAge.values());
    StoredJob.create(Owner.create(null).id(), Snapshots.job(JobPhase.PENDING, null));

    JsonNode first = owner.get("/jobs").json();
    List<String> listed = ids(first);
    JsonNode second = owner.get("/jobs?after=" + first.get("after").asString()).json();
    listed.addAll(ids(second));
    List<String> singly = new ArrayList<>();
    String query = "/jobs?limit=2";
    for (JsonNode page = owner.get(query).json();
        ;
        page = owner.get(query + "&after=" + page.get("after").asString()).json()) {
      singly.addAll(ids(page));
      if (!page.has("after")) {
        break;
      }
    }

    assertThat(first.get("jobs")).hasSize(5);
    assertThat(second.has("after")).isFalse();
    assertThat(listed).containsExactlyElementsOf(expected.reversed());
    assertThat(singly).containsExactlyElementsOf(listed);
    assertThat(ids(child.get("/jobs").json())).hasSize(3);
  }

  @Test
  void a_row_is_small_and_shows_progress() {
    StoredJob job = waiting(owner, engine());
    JDBC.update("UPDATE lease SET progress = 0.5 WHERE id = ?", job.lease(Step.DRAFT, 1, "HELD"));

    JsonNode row = owner.get("/jobs").json().at("/jobs/0");

    assertThat(row.propertyNames())
        .containsExactlyInAnyOrder("id", "name", "phase", "progress", "createdAt");
    assertThat(row.get("progress").asDouble()).isEqualTo(0.5);
    assertThat(row.get("phase").asString()).isEqualTo("working");
  }

  @Test
  void an_account_without_jobs_has_an_empty_list() {
    Answer answer = owner.get("/jobs");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"jobs\":[]}");
  }

  @Test
  void jobs_of_descendants_are_shown_and_all_others_do_not_exist() {
    Owner child = Owner.create(owner);
    StoredJob ofChild = waiting(child, engine());
    StoredJob ofParent = waiting(owner, engine());
    StoredJob deleted = StoredJob.create(owner.id(), Snapshots.job(JobPhase.DELETED, null));

    assertThat(owner.get("/jobs/" + ofChild.id()).status()).isEqualTo(200);
    for (String id :
        List.of(
            ofParent.id().toString(),
            deleted.id().toString(),
            Ids.fresh().toString(),
            "1",
            "%20")) {
      child.get("/jobs/" + id).isProblem(404, "NOT_FOUND");
      child.post("/jobs/" + id + "/cancel").isProblem(404, "NOT_FOUND");
      child.post("/jobs/" + id + "/retry").isProblem(404, "NOT_FOUND");
    }
    assertThat(processor.receivedFor(ofParent.id())).isEmpty();
  }

  @Test
  void a_request_without_a_valid_token_is_refused() {
    StoredJob job = waiting(owner, engine());
    Owner stranger = new Owner(Ids.fresh(), "0".repeat(32));
    Owner nobody = new Owner(Ids.fresh(), "");

    for (String path : List.of("/jobs", "/jobs/" + job.id())) {
      stranger.get(path).isProblem(401, "INVALID_TOKEN");
      nobody.get(path).isProblem(401, "MISSING_TOKEN");
    }
    for (String call : List.of("/cancel", "/retry")) {
      stranger.post("/jobs/" + job.id() + call).isProblem(401, "INVALID_TOKEN");
      nobody.post("/jobs/" + job.id() + call).isProblem(401, "MISSING_TOKEN");
    }
    assertThat(processor.receivedFor(job.id())).isEmpty();
    assertThat(stranger.get("/jobs").challenge()).startsWith("Bearer realm=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=6",
        "limit=-1",
        "limit=x",
        "limit=",
        "limit=99999999999",
        "limit=1&limit=2",
        "after=",
        "after=x",
        "after=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "after=________________________________",
        "after=f_________AAAAAAAAAAAAAAAAAAAAAA",
        "after=a&after=b"
      })
  void bad_parameters_are_refused(String query) {
    Answer answer = owner.get("/jobs?" + query);

    answer.isProblem(400, "INVALID_PARAMETER");
  }

  @Test
  void other_methods_are_not_allowed() {
    assertThat(owner.post("/jobs").status()).isEqualTo(405);
    assertThat(owner.get("/jobs/" + Ids.fresh() + "/cancel").status()).isEqualTo(405);
  }

  @Test
  void cancel_is_sent_for_the_owner_and_shows_the_job_after_it() {
    Owner child = Owner.create(owner);
    StoredJob job = waiting(child, engine());
    processor.then(
        command -> {
          job.become(Snapshots.job(JobPhase.CANCELED, Snapshots.READY));
          return SimpleProcessor.accept(command);
        });

    Answer answer = owner.post("/jobs/" + job.id() + "/cancel");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("phase").asString()).isEqualTo("canceled");
    assertThat(processor.receivedFor(job.id()))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.command()).isEqualTo(new JobCommand.Cancel());
              assertThat(each.accountId()).isEqualTo(child.id());
            });
  }

  @Test
  void retry_is_sent_and_what_changes_nothing_is_no_error() {
    StoredJob job = waiting(owner, engine());
    processor.then(
        each -> new Outcome.Ignored(each.commandId(), each.rootId(), 1, "nothing to do"));

    Answer answer = owner.post("/jobs/" + job.id() + "/retry");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(processor.receivedFor(job.id()).getFirst().command())
        .isEqualTo(new JobCommand.Retry());
  }

  @Test
  void a_refusal_is_a_conflict() {
    StoredJob job = waiting(owner, engine());
    processor.then(
        each ->
            new Outcome.Refused(
                each.commandId(), each.rootId(), Refusal.WRONG_STATE, "It has not failed"));

    Answer answer = owner.post("/jobs/" + job.id() + "/retry");

    answer.isProblem(409, "WRONG_STATE");
    assertThat(answer.json().get("detail").asString()).isEqualTo("It has not failed");
  }

  @Test
  void a_job_that_is_deleted_meanwhile_is_not_found() {
    StoredJob job = waiting(owner, engine());
    processor.then(
        each -> new Outcome.Refused(each.commandId(), each.rootId(), Refusal.NOT_FOUND, "deleted"));

    owner.post("/jobs/" + job.id() + "/cancel").isProblem(404, "NOT_FOUND");
  }

  @Test
  void what_was_not_sent_and_what_has_no_outcome_say_so() {
    StoredJob job = waiting(owner, engine());
    processor.then(
        each -> {
          throw new NotSentException("no broker");
        });
    Answer notSent = owner.post("/jobs/" + job.id() + "/cancel");
    processor.then(
        each -> {
          throw new NoOutcomeException("none");
        });
    Answer noOutcome = owner.post("/jobs/" + job.id() + "/cancel");
    processor.then(each -> new Outcome.Faulted(each.commandId(), each.rootId(), "bad"));
    Answer faulted = owner.post("/jobs/" + job.id() + "/cancel");

    notSent.isProblem(503, "UNAVAILABLE");
    assertThat(notSent.json().get("detail").asString()).contains("nothing was changed");
    noOutcome.isProblem(503, "UNAVAILABLE");
    assertThat(noOutcome.json().get("detail").asString()).contains("may have been applied");
    faulted.isProblem(500, "INTERNAL_ERROR");
  }

  /** Tasks of this engine are no other test's. */
  private static String engine() {
    return "engine-" + Ids.fresh();
  }

  private static StoredJob waiting(Owner owner, String engine) {
    return waiting(owner, engine, 2);
  }

  private static StoredJob waiting(Owner owner, String engine, int priority) {
    return StoredJob.create(
            owner.id(),
            Snapshots.working(Snapshots.order(Fidelity.PREMIUM, People.NONE), Step.DRAFT))
        .open(Step.DRAFT, engine, priority);
  }

  private static int place(Owner owner, StoredJob job) {
    return owner.job(job).at("/waiting/queue/place").asInt();
  }

  private static List<String> ids(JsonNode page) {
    return new ArrayList<>(
        page.get("jobs").valueStream().map(each -> each.get("id").asString()).toList());
  }

  @Test
  void a_recording_that_its_job_never_hears_of_is_deleted() throws Exception {
    StoredJob job = StoredJob.create(owner.id(), Snapshots.job(JobPhase.PENDING, null));
    processor.then(
        command -> {
          throw new NotSentException("Kafka is away");
        });
    String path = "/api/job/add_media?v=1&api_token=" + owner.token() + "&job_id=" + job.id();

    HttpResponse<String> answer =
        CLIENT.send(
            HttpRequest.newBuilder(URI.create(gateway.base() + path))
                .POST(BodyPublishers.ofString("not kept"))
                .build(),
            BodyHandlers.ofString());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.body()).contains("Nothing was changed");
    assertThat(JDBC.queryForList("SELECT id FROM content WHERE length = 8")).isEmpty();
  }

  private record Answer(int status, String contentType, String challenge, String body) {

    JsonNode json() {
      return JSON.readTree(body);
    }

    void isProblem(int expected, String code) {
      assertThat(status).as(body).isEqualTo(expected);
      assertThat(contentType).isEqualTo("application/problem+json");
      assertThat(json().get("code").asString()).isEqualTo(code);
      assertThat(json().get("status").asInt()).isEqualTo(expected);
      assertThat(json().propertyNames()).contains("type", "title", "detail");
    }
  }

  /** An account with a session. */
  private record Owner(UUID id, String token) {

    static Owner create(@Nullable Owner parent) {
      Owner owner = new Owner(Ids.fresh(), Ids.hex(UUID.randomUUID()));
      JDBC.update(
          """
          INSERT INTO account (id, username, password_hash, parent_id, path, billing_address)
          VALUES (?, ?, '', ?, coalesce((SELECT path FROM account WHERE id = ?), '{}') || ?, ?)
          """,
          owner.id,
          "user-" + owner.id,
          parent == null ? null : parent.id,
          parent == null ? null : parent.id,
          owner.id,
          Ids.fresh());
      JDBC.update(
          "INSERT INTO session (token_hash, account_id) VALUES (?, ?)",
          TokenHash.of(owner.token).bytes(),
          owner.id);
      return owner;
    }

    JsonNode job(StoredJob job) {
      Answer answer = get("/jobs/" + job.id());
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      return answer.json();
    }

    Answer get(String path) {
      return send(path, "GET");
    }

    Answer post(String path) {
      return send(path, "POST");
    }

    private Answer send(String path, String method) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(gateway.base() + path))
              .timeout(Duration.ofMinutes(1))
              .method(method, BodyPublishers.noBody());
      if (!token.isEmpty()) {
        request.header("Authorization", "Bearer " + token);
      }
      try {
        HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
        return new Answer(
            response.statusCode(),
            response.headers().firstValue("Content-Type").orElse(""),
            response.headers().firstValue("WWW-Authenticate").orElse(""),
            response.body());
      } catch (IOException e) {
        throw new AssertionError(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
  }
}
