package dev.scriptorium.gateway.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptorium.common.command.TaskReport;
import dev.scriptorium.common.content.StoredContent;
import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.id.Sha256;
import dev.scriptorium.common.model.MediaUrl;
import dev.scriptorium.common.task.ResultName;
import dev.scriptorium.common.task.Step;
import dev.scriptorium.common.task.TaskFailure;
import dev.scriptorium.common.task.TaskKey;
import dev.scriptorium.common.task.TaskKind;
import dev.scriptorium.common.task.TaskResult;
import dev.scriptorium.gateway.TestDatabase;
import dev.scriptorium.gateway.TestGateway;
import dev.scriptorium.gateway.content.Content;
import dev.scriptorium.gateway.content.ContentType;
import dev.scriptorium.gateway.content.Contents;
import dev.scriptorium.gateway.submission.LogEnds;
import dev.scriptorium.gateway.submission.Submission;
import dev.scriptorium.gateway.work.TestWorker.Answer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class WorkIT {

  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
  private static final JdbcTemplate JDBC = TestDatabase.jdbc();
  private static final String ELEMENTS =
      """
      {"version": 2, "start_time": 0, "end_time": 1000, "language": "en",
       "segments": [{"speaker_change": true, "speaker_id": 1, "start_time": 10, "end_time": 900,
        "sequences": [{"start_time": 10, "end_time": 500, "tokens": [
         {"interpolated": false, "start_time": 10, "end_time": 490, "value": "yes",
          "type": "word", "display_as": "Yes", "tags": []}]}]}],
       "speakers": [{"id": 1, "name": "Ann", "gender": "FEMALE"}], "keywords": {}}
      """;

  @TempDir private static Path directory;
  private static TestGateway gateway;
  private static ScriptedProcessor processor;
  private static ScriptedLog log;
  private static WorkerTokens tokens;
  private static Contents contents;
  private static TestWorker worker;

  @BeforeAll
  static void start() {
    JDBC.update("DELETE FROM content_store");
    gateway =
        TestGateway.start(
            directory,
            Map.of(
                "scriptorium.gateway.work.results.elements", "100KB",
                "scriptorium.gateway.work.back-off", "0s,1h",
                // Only what a test asks for is sent again
                "scriptorium.gateway.work.sweep-interval", "1h"),
            ScriptedProcessor.Beans.class);
    processor = (ScriptedProcessor) gateway.bean(Submission.class);
    log = (ScriptedLog) gateway.bean(LogEnds.class);
    tokens = gateway.bean(WorkerTokens.class);
    contents = gateway.bean(Contents.class);
    worker = worker(NewWorkerToken.unlimited("test"));
  }

  @AfterAll
  static void stop() {
    gateway.close();
    JDBC.update("DELETE FROM content_store");
  }

  @AfterEach
  void answer_again() {
    processor.be(ScriptedProcessor.Mode.ANSWERING);
    JDBC.update("DELETE FROM log_position");
  }

  private static TestWorker worker(NewWorkerToken token) {
    return new TestWorker(gateway.base(), tokens.create(token), "here");
  }

  @Test
  void tasks_are_claimed_by_priority_then_by_the_account_with_the_fewest_then_by_due_date() {
    String engine = Job.create().engine();
    Job busy = Job.create(Ids.fresh(), engine).probing();
    Job idle = Job.create(Ids.fresh(), engine).probing();
    UUID later = open(busy, 1, 2, NOON.plusSeconds(60));
    UUID soon = open(busy, 2, 2, NOON);
    UUID whenever = open(busy, 3, 2, null);
    UUID fair = open(idle, 1, 2, null);
    UUID cheap = open(idle, 2, 3, NOON.minusSeconds(60));
    UUID urgent = open(busy, 4, 0, null);

    List<UUID> order = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      order.add(taskId(worker.one(TaskKind.PROBE_MEDIA, engine)));
    }

    // The urgent one runs for the busy account when the others are claimed
    assertThat(order).containsExactly(urgent, fair, soon, later, whenever, cheap);
  }

  @Test
  void one_claim_of_many_is_shared_fairly_too() {
    String engine = Job.create().engine();
    Job many = Job.create(Ids.fresh(), engine).probing();
    Job few = Job.create(Ids.fresh(), engine).probing();
    for (int i = 1; i <= 5; i++) {
      open(many, i, 2, NOON);
    }
    UUID only = open(few, 1, 2, NOON.plusSeconds(60));

    List<JsonNode> leases = worker.claimed(TaskKind.PROBE_MEDIA, engine, 2);

    assertThat(leases.stream().map(WorkIT::taskId)).hasSize(2).contains(only);
  }

  @Test
  void a_thousand_tasks_behind_one_worker_are_each_done_once() {
    Job job = Job.create().probing();
    for (int i = 1; i <= 1_000; i++) {
      open(job, i, 2, null);
    }
    Set<UUID> done = new HashSet<>();
    for (List<JsonNode> leases = worker.claimed(TaskKind.PROBE_MEDIA, job.engine(), 100);
        !leases.isEmpty();
        leases = worker.claimed(TaskKind.PROBE_MEDIA, job.engine(), 100)) {
      for (JsonNode lease : leases) {
        assertThat(done.add(taskId(lease))).isTrue();
        assertThat(worker.completeProbe(TestWorker.id(lease)).text("state")).isEqualTo("COMPLETED");
      }
    }
    assertThat(done).hasSize(1_000);
  }

  @Test
  void tasks_of_a_restored_database_wait_until_the_log_has_been_applied_again() {
    Job job = Job.create().probing();
    UUID taskId = job.open(Step.PROBE);
    int partition = 7;
    applied(0, 0);
    JDBC.update("UPDATE task SET log_partition = ? WHERE id = ?", partition, taskId);
    log.endsAt(partition, 10);
    applied(partition, 10);
    UUID first = TestWorker.id(worker.one(TaskKind.PROBE_MEDIA, job.engine()));
    worker.post("/work/leases/" + first + "/release", "");

    applied(partition, 4);
    log.endsAt(partition, 12);
    assertThat(worker.claimed(TaskKind.PROBE_MEDIA, job.engine(), 1)).isEmpty();
    // Others go on
    Job other = Job.create().probing();
    other.open(Step.PROBE);
    worker.one(TaskKind.PROBE_MEDIA, other.engine());
    // What is sent meanwhile is no reason to wait longer
    log.endsAt(partition, 15);
    applied(partition, 11);
    assertThat(worker.claimed(TaskKind.PROBE_MEDIA, job.engine(), 1)).isEmpty();
    applied(partition, 12);
    UUID second = TestWorker.id(worker.one(TaskKind.PROBE_MEDIA, job.engine()));
    worker.post("/work/leases/" + second + "/release", "");

    // A log that lost its end
    log.endsAt(partition, 9);
    applied(partition, 9);
    worker.one(TaskKind.PROBE_MEDIA, job.engine());
  }

  @Test
  void after_an_outage_of_the_database_tasks_wait_for_the_log_as_it_is_then() {
    Job job = Job.create().probing();
    UUID taskId = job.open(Step.PROBE);
    int partition = 8;
    applied(0, 0);
    JDBC.update("UPDATE task SET log_partition = ? WHERE id = ?", partition, taskId);
    log.endsAt(partition, 10);
    applied(partition, 9);
    assertThat(worker.claimed(TaskKind.PROBE_MEDIA, job.engine(), 1)).isEmpty();
    applied(partition, 10);
    UUID first = TestWorker.id(worker.one(TaskKind.PROBE_MEDIA, job.engine()));
    worker.post("/work/leases/" + first + "/release", "");

    log.endsAt(partition, 11);
    gateway.bean(ExpiryGrace.class).restart();
    assertThat(worker.claimed(TaskKind.PROBE_MEDIA, job.engine(), 1)).isEmpty();
    applied(partition, 11);
    worker.one(TaskKind.PROBE_MEDIA, job.engine());
  }

  /** What the processor says about a partition. */
  private static void applied(int partition, long nextOffset) {
    JDBC.update(
        """
        INSERT INTO log_position (log_partition, topic_id, next_offset, batch, published_batch)
        VALUES (?, ?, ?, 0, 0)
        ON CONFLICT (log_partition) DO UPDATE SET next_offset = excluded.next_offset
        """,
        partition,
        ScriptedLog.TOPIC_ID,
        nextOffset);
  }

  @Test
  void a_task_has_one_lease_however_many_gateways_grant_it_at_once() throws Exception {
    Job job = Job.create().probing();
    List<UUID> taskIds = new ArrayList<>();
    for (int i = 1; i <= 50; i++) {
      taskIds.add(open(job, i, 2, null));
    }
    Attempts attempts = gateway.bean(Attempts.class);
    JdbcClient client = JdbcClient.create(JDBC);
    List<Candidate> candidates =
        new OpenTasks(client, attempts)
            .candidates(
                List.of(new Queue(TaskKind.PROBE_MEDIA, job.engine(), "en-US")),
                Set.of(),
                100,
                Expired.CLAIMABLE,
                Set.of());
    assertThat(candidates).hasSize(50);
    List<Lease> granted = new ArrayList<>();
    try (ExecutorService gateways = Executors.newFixedThreadPool(4)) {
      List<Callable<List<Lease>>> grants = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        grants.add(
            () ->
                new NewLeases(client, attempts)
                    .grant(
                        candidates.stream()
                            .map(
                                task ->
                                    new NewLeases.Wanted(
                                        Ids.fresh(),
                                        task,
                                        new Holder(Ids.fresh(), "x"),
                                        Ids.fresh()))
                            .toList(),
                        Duration.ofSeconds(15),
                        Expired.CLAIMABLE));
      }
      for (Future<List<Lease>> grant : gateways.invokeAll(grants)) {
        granted.addAll(grant.get());
      }
    }
    assertThat(granted).extracting(Lease::taskId).containsExactlyInAnyOrderElementsOf(taskIds);
  }

  @Test
  void a_claim_that_waits_gets_a_task_as_soon_as_there_is_one() throws Exception {
    Job job = Job.create().probing();
    try (ExecutorService client = Executors.newSingleThreadExecutor()) {
      Future<Answer> waiting =
          client.submit(() -> worker.claim(Ids.fresh(), 30, 1, TaskKind.PROBE_MEDIA, job.engine()));
      UUID taskId = job.open(Step.PROBE);
      assertThat(TestWorker.leases(waiting.get()))
          .extracting(WorkIT::taskId)
          .containsExactly(taskId);
    }
  }

  @Test
  void a_claim_whose_answer_was_lost_gets_the_same_leases_again() {
    Job job = Job.create().probing();
    open(job, 1, 2, null);
    open(job, 2, 2, null);
    UUID claimId = Ids.fresh();

    List<JsonNode> lost =
        TestWorker.leases(worker.claim(claimId, 0, 1, TaskKind.PROBE_MEDIA, job.engine()));
    List<JsonNode> again =
        TestWorker.leases(worker.claim(claimId, 0, 1, TaskKind.PROBE_MEDIA, job.engine()));

    assertThat(again).hasSize(1);
    assertThat(TestWorker.id(again.getFirst())).isEqualTo(TestWorker.id(lost.getFirst()));
    assertThat(worker.get("/work/leases?instance=here").body())
        .contains(TestWorker.id(lost.getFirst()).toString());
  }

  @Test
  void a_lease_says_what_is_to_be_done_and_serves_the_input_until_it_ends() throws Exception {
    byte[] sound = "RIFF".getBytes(StandardCharsets.US_ASCII);
    Content media =
        contents.store(new ByteArrayInputStream(sound), OptionalLong.empty(), 100, ContentType.WAV);
    Job job =
        Job.create().transcribing(new StoredContent(media.id(), media.length(), media.sha256()));
    job.open(Step.DRAFT);

    JsonNode lease = worker.one(TaskKind.TRANSCRIBE, job.engine());

    assertThat(lease.at("/parameters/notes").asString()).isEqualTo("Two people");
    assertThat(lease.at("/parameters/durationMs").longValue()).isEqualTo(60_000);
    assertThat(lease.at("/parameters/step").asString()).isEqualTo("DRAFT");
    assertThat(lease.at("/results/0/name").asString()).isEqualTo("elements");
    assertThat(lease.get("leaseSeconds").intValue()).isBetween(10, 15);
    assertThat(lease.at("/inputs/0/sha256").asString()).isEqualTo(media.sha256());
    String url = lease.at("/inputs/0/url").asString();
    assertThat(worker.get(url).body()).isEqualTo("RIFF");

    JsonNode beat = worker.beat(TestWorker.id(lease)).json().at("/leases/0");
    assertThat(beat.get("leaseSeconds").intValue()).isBetween(50, 60);
    assertThat(worker.get(beat.at("/inputs/0/url").asString()).status()).isEqualTo(200);

    assertThat(worker.post("/work/leases/" + TestWorker.id(lease) + "/release", "").status())
        .isEqualTo(204);
    assertThat(worker.get(url).status()).isEqualTo(404);
  }

  @Test
  void a_result_is_stored_and_reported_with_its_digest() {
    Job job = Job.create().transcribing(Job.NOTHING);
    job.open(Step.DRAFT);
    UUID leaseId = TestWorker.id(worker.one(TaskKind.TRANSCRIBE, job.engine()));

    assertThat(put(leaseId, "{}").status()).isEqualTo(422);
    Answer first = put(leaseId, ELEMENTS + " ");
    Answer stored = put(leaseId, ELEMENTS);
    String sha256 = Sha256.hex(ELEMENTS.getBytes(StandardCharsets.UTF_8));
    assertThat(stored.text("sha256")).isEqualTo(sha256);
    assertCode(worker.completeElements(leaseId, first.text("sha256")), 409, "RESULT_MISMATCH");
    assertCode(worker.complete(leaseId, "{\"results\": []}"), 409, "RESULT_MISMATCH");

    assertThat(worker.completeElements(leaseId, sha256).text("state")).isEqualTo("COMPLETED");

    TaskReport.Completed report = (TaskReport.Completed) processor.reportsOf(leaseId).getFirst();
    assertThat(report.task()).isEqualTo(TaskKey.first(Step.DRAFT));
    assertThat(report.leaseId()).isEqualTo(leaseId);
    TaskResult result = report.results().getFirst();
    assertThat(result.name()).isEqualTo(ResultName.ELEMENTS);
    assertThat(result.content().sha256()).isEqualTo(sha256);
    // Neither the invalid one nor the one that was replaced is left
    assertThat(
            JDBC.queryForList(
                "SELECT id FROM content WHERE sha256 IN (?, ?)",
                UUID.class,
                Sha256.hex("{}".getBytes(StandardCharsets.UTF_8)),
                first.text("sha256")))
        .isEmpty();
    assertCode(put(leaseId, ELEMENTS), 409, "LEASE_ENDED");
  }

  @Test
  void what_is_no_result_of_the_task_is_refused() {
    Job job = Job.create().transcribing(Job.NOTHING);
    job.open(Step.DRAFT);
    UUID leaseId = TestWorker.id(worker.one(TaskKind.TRANSCRIBE, job.engine()));

    Answer invalid = put(leaseId, ELEMENTS.replace("\"end_time\": 490", "\"end_time\": 5"));
    assertCode(invalid, 422, "INVALID_RESULT");
    assertThat(invalid.text("detail")).contains("tokens[0]");
    assertCode(put(leaseId, "not json"), 422, "INVALID_RESULT");
    assertCode(put(leaseId, ELEMENTS + " ".repeat(200_000)), 413, "TOO_LARGE");
    assertCode(
        worker.put(
            leaseId,
            "elements",
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[200_000]))),
        413,
        "TOO_LARGE");
    assertCode(worker.put(leaseId, "media", BodyPublishers.ofString("x")), 404, "NOT_FOUND");
    assertCode(worker.put(leaseId, "secrets", BodyPublishers.ofString("x")), 404, "NOT_FOUND");
    assertCode(worker.complete(leaseId, "{\"results\": []}"), 409, "RESULT_MISMATCH");
  }

  @Test
  void of_two_workers_that_finish_one_task_the_first_wins_though_its_lease_was_taken_over() {
    Job job = Job.create().probing();
    job.open(Step.PROBE);
    UUID slow = TestWorker.id(worker.one(TaskKind.PROBE_MEDIA, job.engine()));
    expire(slow);
    TestWorker second = worker.other("there");
    JsonNode taken = second.one(TaskKind.PROBE_MEDIA, job.engine());
    assertThat(taken.get("attempt").intValue()).isEqualTo(2);
    assertThat(worker.beatState(slow)).isEqualTo("LOST");

    assertThat(worker.completeProbe(slow).text("state")).isEqualTo("COMPLETED");
    assertThat(second.completeProbe(TestWorker.id(taken)).text("state")).isEqualTo("SUPERSEDED");
    // Repeats hear the same
    assertThat(worker.completeProbe(slow).text("state")).isEqualTo("COMPLETED");
    assertThat(second.completeProbe(TestWorker.id(taken)).text("state")).isEqualTo("SUPERSEDED");
    assertThat(processor.reportsOf(slow)).hasSize(1);
  }

  @Test
  void a_heartbeat_revives_an_expired_lease_that_nobody_took_over() {
    Job job = Job.create().probing();
    job.open(Step.PROBE);
    UUID leaseId = TestWorker.id(worker.one(TaskKind.PROBE_MEDIA, job.engine()));
    expire(leaseId);

    assertThat(worker.beatState(leaseId)).isEqualTo("HELD");
    assertThat(worker.claimed(TaskKind.PROBE_MEDIA, job.engine(), 1)).isEmpty();
  }

  @Test
  void a_canceled_task_is_seen_by_the_heartbeat_and_its_report_is_superseded() {
    Job job = Job.create().probing();
    UUID taskId = job.open(Step.PROBE);
    UUID leaseId = TestWorker.id(worker.one(TaskKind.PROBE_MEDIA, job.engine()));
    assertThat(worker.beatState(leaseId)).isEqualTo("HELD");

    Job.end(taskId);

    assertThat(worker.beatState(leaseId)).isEqualTo("CANCELED");
    assertThat(worker.completeProbe(leaseId).text("state")).isEqualTo("SUPERSEDED");
  }

  @Test
  void a_failed_attempt_is_tried_again_after_a_pause_until_the_attempts_are_used_up() {
    Job job = Job.create().probing();
    job.open(Step.PROBE);
    UUID first = TestWorker.id(worker.one(TaskKind.PROBE_MEDIA, job.engine()));
    assertThat(worker.fail(first, true).text("state")).isEqualTo("FAILED");
    assertThat(worker.fail(first, true).text("state")).isEqualTo("FAILED");
    assertCode(worker.completeProbe(first), 409, "LEASE_ENDED");

    UUID second = TestWorker.id(worker.one(TaskKind.PROBE_MEDIA, job.engine()));
    worker.fail(second, true);
    // The second pause is an hour
    assertThat(worker.claimed(TaskKind.PROBE_MEDIA, job.engine(), 1)).isEmpty();
    JDBC.update("UPDATE lease SET retry_at = now() WHERE id = ?", second);

    JsonNode third = worker.one(TaskKind.PROBE_MEDIA, job.engine());
    assertThat(third.get("attempt").intValue()).isEqualTo(3);
    assertThat(processor.lastOf(job.id())).isEmpty();
    worker.fail(TestWorker.id(third), true);

    await().atMost(LIMIT).until(() -> processor.lastOf(job.id()).isPresent());
    assertThat(processor.lastOf(job.id()).orElseThrow())
        .isEqualTo(
            new TaskReport.Failed(job.id(), TaskKey.first(Step.PROBE), TaskFailure.EXHAUSTED));
  }

  @Test
  void expiry_uses_up_attempts_and_giving_back_does_not() {
    Job job = Job.create().probing();
    job.open(Step.PROBE);
    for (int i = 0; i < 5; i++) {
      UUID given = TestWorker.id(worker.one(TaskKind.PROBE_MEDIA, job.engine()));
      worker.post("/work/leases/" + given + "/release", "{}");
    }
    for (int i = 0; i < 3; i++) {
      gateway.bean(WorkSweep.class).sweep();
      assertThat(processor.lastOf(job.id())).isEmpty();
      UUID begun = TestWorker.id(worker.one(TaskKind.PROBE_MEDIA, job.engine()));
      worker.beat(begun);
      expire(begun);
    }
    assertThat(worker.claimed(TaskKind.PROBE_MEDIA, job.engine(), 1)).isEmpty();
    gateway.bean(WorkSweep.class).sweep();
    assertThat(processor.lastOf(job.id()).orElseThrow())
        .isInstanceOfSatisfying(
            TaskReport.Failed.class,
            failed -> assertThat(failed.reason()).isEqualTo(TaskFailure.EXHAUSTED));
  }

  @Test
  void a_lease_that_was_never_heard_of_is_no_attempt_unless_the_next_is_not_either() {
    Job job = Job.create().probing();
    job.open(Step.PROBE);
    // Stopped with its task, and while its next claim waited
    UUID begun = TestWorker.id(worker.one(TaskKind.PROBE_MEDIA, job.engine()));
    worker.beat(begun);
    expire(begun);
    for (int i = 0; i < 2; i++) {
      expire(TestWorker.id(worker.one(TaskKind.PROBE_MEDIA, job.engine())));
      gateway.bean(WorkSweep.class).sweep();
      assertThat(processor.lastOf(job.id())).isEmpty();
    }
    // The second of a row counts, and so does this third one
    expire(TestWorker.id(worker.one(TaskKind.PROBE_MEDIA, job.engine())));
    gateway.bean(WorkSweep.class).sweep();
    assertThat(processor.lastOf(job.id()))
        .contains(
            new TaskReport.Failed(job.id(), TaskKey.first(Step.PROBE), TaskFailure.EXHAUSTED));
  }

  /** It would be answered at the end of its wait, too: that is hours away. */
  @Test
  @Timeout(120)
  void a_claim_that_waits_gets_a_task_at_the_end_of_its_pause_and_of_its_lease() {
    try (TestGateway patient =
        TestGateway.start(
            directory,
            Map.of(
                "scriptorium.gateway.work.back-off", "1s",
                "scriptorium.gateway.work.first-lease", "1s",
                "scriptorium.gateway.work.poll-interval", "1h",
                "scriptorium.gateway.work.max-wait", "1h",
                "scriptorium.gateway.work.sweep-interval", "1h"),
            ScriptedProcessor.Beans.class)) {
      TestWorker waiting = new TestWorker(patient.base(), worker.token(), "patient");
      Job job = Job.create().probing();
      job.open(Step.PROBE);
      waiting.fail(TestWorker.id(waiting.one(TaskKind.PROBE_MEDIA, job.engine())), true);
      for (int i = 0; i < 2; i++) {
        assertThat(
                TestWorker.leases(
                    waiting.claim(Ids.fresh(), 3600, 1, TaskKind.PROBE_MEDIA, job.engine())))
            .hasSize(1);
      }
    }
  }

  @Test
  void results_of_an_attempt_that_ended_without_reporting_them_are_deleted_at_once() {
    Job job = Job.create().transcribing(Job.NOTHING);
    UUID taskId = job.open(Step.DRAFT);

    UUID released = withResult(job);
    UUID first = resultOf(released);
    worker.post("/work/leases/" + released + "/release", "");
    assertThat(contents.find(first)).isEmpty();

    UUID failed = withResult(job);
    UUID second = resultOf(failed);
    worker.fail(failed, true);
    assertThat(contents.find(second)).isEmpty();
    assertCode(worker.completeElements(failed, "0".repeat(64)), 409, "LEASE_ENDED");

    // It may still report while the task is open
    UUID late = withResult(job);
    UUID third = resultOf(late);
    expire(late);
    UUID current = withResult(job);
    UUID fourth = resultOf(current);
    JDBC.update("UPDATE lease SET expires_at = now() - interval '2 h' WHERE id = ?", late);
    gateway.bean(WorkSweep.class).tidy();
    assertThat(contents.find(third)).isPresent();
    Job.end(taskId);
    gateway.bean(WorkSweep.class).tidy();
    assertThat(contents.find(third)).isEmpty();

    // What was reported stays, also that of a loser
    String sha256 = Sha256.hex(ELEMENTS.getBytes(StandardCharsets.UTF_8));
    assertThat(worker.completeElements(current, sha256).text("state")).isEqualTo("SUPERSEDED");
    assertThat(contents.find(fourth)).isPresent();
  }

  private static UUID withResult(Job job) {
    UUID leaseId = TestWorker.id(worker.one(TaskKind.TRANSCRIBE, job.engine()));
    assertThat(put(leaseId, ELEMENTS).status()).isEqualTo(200);
    return leaseId;
  }

  private static UUID resultOf(UUID leaseId) {
    return JDBC.queryForObject(
        "SELECT (results->'ELEMENTS'->>'id')::uuid FROM lease WHERE id = ?", UUID.class, leaseId);
  }

  @Test
  void people_may_be_late_as_often_as_they_like() {
    Job job = Job.create(Ids.fresh(), "human").transcribing(Job.NOTHING);
    UUID taskId = job.open(Step.DRAFT);
    TestWorker person =
        worker(new NewWorkerToken("p", Set.of(), Set.of(), Set.of(job.accountId()), 1, null));
    for (int i = 0; i < 6; i++) {
      expire(TestWorker.id(person.one(TaskKind.TRANSCRIBE, "human")));
      gateway.bean(WorkSweep.class).sweep();
    }
    assertThat(processor.lastOf(job.id())).isEmpty();
    Job.end(taskId);
  }

  @Test
  void a_task_that_cannot_be_done_is_reported_at_once_with_the_reason() {
    Job job = Job.create().probing();
    job.open(Step.PROBE);
    UUID leaseId = TestWorker.id(worker.one(TaskKind.PROBE_MEDIA, job.engine()));

    assertThat(worker.fail(leaseId, false).text("state")).isEqualTo("FAILED");

    await().atMost(LIMIT).until(() -> !processor.reportsOf(leaseId).isEmpty());
    assertThat(processor.reportsOf(leaseId))
        .containsExactly(
            new TaskReport.Failed(job.id(), TaskKey.first(Step.PROBE), TaskFailure.ENGINE_FAILED));
    assertThat(worker.claimed(TaskKind.PROBE_MEDIA, job.engine(), 1)).isEmpty();
  }

  @Test
  void the_reason_of_a_failure_is_kept_without_urls() {
    Job job = Job.create().probing();
    job.open(Step.PROBE);
    UUID leaseId = TestWorker.id(worker.one(TaskKind.PROBE_MEDIA, job.engine()));
    worker.post(
        "/work/leases/" + leaseId + "/fail",
        """
        {"code": "UNREADABLE_MEDIA", "text": "bad http://u:p@h/x?signature=s at 7", "retry": true}
        """);
    assertThat(
            JDBC.queryForMap("SELECT failure, failure_text FROM lease WHERE id = ?", leaseId)
                .values())
        .containsExactly("UNREADABLE_MEDIA", "bad [URL] at 7");
  }

  @Test
  void a_report_without_an_outcome_is_sent_again_until_it_has_one() {
    Job job = Job.create().probing();
    job.open(Step.PROBE);
    UUID leaseId = TestWorker.id(worker.one(TaskKind.PROBE_MEDIA, job.engine()));
    processor.be(ScriptedProcessor.Mode.LOSING_COMMANDS);

    Answer answer = worker.completeProbe(leaseId);
    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.text("state")).isEqualTo("REPORTED");
    expire(leaseId);
    assertThat(worker.claimed(TaskKind.PROBE_MEDIA, job.engine(), 1)).isEmpty();

    processor.be(ScriptedProcessor.Mode.ANSWERING);
    letTimePass(leaseId);
    gateway.bean(WorkSweep.class).sweep();
    assertThat(worker.completeProbe(leaseId).text("state")).isEqualTo("COMPLETED");
    assertThat(processor.reportsOf(leaseId)).hasSize(2);
  }

  @Test
  void a_report_whose_outcome_was_lost_has_won_and_is_not_sent_again() {
    Job job = Job.create().probing();
    job.open(Step.PROBE);
    UUID leaseId = TestWorker.id(worker.one(TaskKind.PROBE_MEDIA, job.engine()));
    processor.be(ScriptedProcessor.Mode.LOSING_OUTCOMES);
    assertThat(worker.completeProbe(leaseId).status()).isEqualTo(202);

    letTimePass(leaseId);
    assertThat(worker.completeProbe(leaseId).text("state")).isEqualTo("COMPLETED");
    assertThat(processor.reportsOf(leaseId)).hasSize(1);
  }

  @Test
  void a_gateway_that_is_killed_before_it_sends_the_report_loses_nothing() {
    Job job = Job.create().probing();
    job.open(Step.PROBE);
    UUID leaseId = TestWorker.id(worker.one(TaskKind.PROBE_MEDIA, job.engine()));
    JDBC.update(
        """
        UPDATE lease SET state = 'REPORTED', report = 'COMPLETED', ended_at = now() - interval '1 h',
          media = '{"durationMs": 7, "audioTracks": 1, "videoTracks": 0}' WHERE id = ?
        """,
        leaseId);

    gateway.bean(WorkSweep.class).sweep();

    assertThat(processor.reportsOf(leaseId)).hasSize(1);
    assertThat(worker.completeProbe(leaseId).text("state")).isEqualTo("COMPLETED");
  }

  @Test
  void a_report_that_cannot_be_processed_ends_the_attempt() {
    Job job = Job.create().probing();
    job.open(Step.PROBE);
    UUID leaseId = TestWorker.id(worker.one(TaskKind.PROBE_MEDIA, job.engine()));
    processor.be(ScriptedProcessor.Mode.FAULTING);

    assertCode(worker.completeProbe(leaseId), 409, "LEASE_ENDED");

    processor.be(ScriptedProcessor.Mode.ANSWERING);
    assertThat(worker.one(TaskKind.PROBE_MEDIA, job.engine()).get("attempt").intValue())
        .isEqualTo(2);
  }

  @Test
  void a_task_that_the_state_of_its_job_knows_nothing_of_is_not_handed_out() {
    Job job = Job.create().probing();
    job.open(new TaskKey(Step.PROBE, 2), 2, null, NOON);
    assertThat(worker.claimed(TaskKind.PROBE_MEDIA, job.engine(), 1)).isEmpty();
  }

  @Test
  void a_task_with_a_report_pending_is_not_claimed_though_its_newest_lease_failed() {
    Job job = Job.create().probing();
    job.open(Step.PROBE);
    UUID slow = TestWorker.id(worker.one(TaskKind.PROBE_MEDIA, job.engine()));
    expire(slow);
    UUID second = TestWorker.id(worker.one(TaskKind.PROBE_MEDIA, job.engine()));
    processor.be(ScriptedProcessor.Mode.LOSING_COMMANDS);
    assertThat(worker.completeProbe(slow).status()).isEqualTo(202);
    worker.post("/work/leases/" + second + "/release", "");
    assertThat(worker.claimed(TaskKind.PROBE_MEDIA, job.engine(), 1)).isEmpty();
  }

  @Test
  void the_fetch_lease_sees_the_url() {
    Job job = Job.create().fetching(new MediaUrl("https://example.com/a.mp4", null));
    job.open(Step.FETCH);
    JsonNode lease = worker.one(TaskKind.FETCH_MEDIA, job.engine());
    assertThat(lease.at("/parameters/url").asString()).isEqualTo("https://example.com/a.mp4");
    assertThat(lease.at("/parameters/maxBytes").longValue()).isEqualTo(contents.maxSize());
  }

  @Test
  void a_token_cannot_do_what_it_may_not() {
    Job job = Job.create().probing();
    open(job, 1, 2, null);
    open(job, 2, 2, null);
    TestWorker probing =
        worker(
            new NewWorkerToken(
                "p", Set.of(TaskKind.PROBE_MEDIA), Set.of(job.engine()), Set.of(), 1, null));
    assertCode(
        probing.claim(Ids.fresh(), 0, 1, TaskKind.TRANSCRIBE, job.engine()), 403, "NOT_PERMITTED");
    assertCode(
        probing.claim(Ids.fresh(), 0, 1, TaskKind.PROBE_MEDIA, "human"), 403, "NOT_PERMITTED");
    TestWorker ofAnother =
        worker(new NewWorkerToken("o", Set.of(), Set.of(), Set.of(Ids.fresh()), 1, null));
    assertThat(ofAnother.claimed(TaskKind.PROBE_MEDIA, job.engine(), 1)).isEmpty();
    // One lease at a time, though it asks for more and for another machine
    assertThat(probing.claimed(TaskKind.PROBE_MEDIA, job.engine(), 5)).hasSize(1);
    assertThat(probing.other("there").claimed(TaskKind.PROBE_MEDIA, job.engine(), 5)).isEmpty();
    TestWorker ended =
        worker(
            new NewWorkerToken(
                "e", Set.of(), Set.of(), Set.of(), 1, Instant.now().minusSeconds(1)));
    assertCode(
        ended.claim(Ids.fresh(), 0, 1, TaskKind.PROBE_MEDIA, job.engine()), 401, "UNAUTHORIZED");
    assertCode(new TestWorker(gateway.base(), "x", "x").get("/work/leases"), 401, "UNAUTHORIZED");
  }

  @Test
  void leases_of_others_do_not_exist() {
    Job job = Job.create().probing();
    job.open(Step.PROBE);
    UUID leaseId = TestWorker.id(worker.one(TaskKind.PROBE_MEDIA, job.engine()));
    TestWorker stranger = worker(NewWorkerToken.unlimited("stranger"));

    assertThat(stranger.beatState(leaseId)).isEqualTo("LOST");
    assertThat(worker.other("there").beatState(leaseId)).isEqualTo("LOST");
    assertCode(stranger.completeProbe(leaseId), 404, "NOT_FOUND");
    assertCode(stranger.fail(leaseId, true), 404, "NOT_FOUND");
    assertCode(stranger.put(leaseId, "peaks", BodyPublishers.ofString("x")), 404, "NOT_FOUND");
    assertCode(stranger.post("/work/leases/" + leaseId + "/release", ""), 404, "NOT_FOUND");
    assertCode(
        worker.post("/work/leases/" + leaseId + "/release?instance=there", ""), 404, "NOT_FOUND");
    assertThat(stranger.get("/work/leases?instance=here").json().get("leases")).isEmpty();
    assertThat(worker.beatState(leaseId)).isEqualTo("HELD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"instance=%c3", "instance=a%00b", "instance=a&instance=b", "x=%ff"})
  void a_query_that_is_not_valid_is_the_workers_fault(String query) {
    Job job = Job.create().probing();
    job.open(Step.PROBE);
    UUID leaseId = TestWorker.id(worker.one(TaskKind.PROBE_MEDIA, job.engine()));

    assertCode(worker.get("/work/leases?" + query), 400, "INVALID_REQUEST");
    assertCode(
        worker.post("/work/leases/" + leaseId + "/release?" + query, ""), 400, "INVALID_REQUEST");
    assertThat(worker.beatState(leaseId)).isEqualTo("HELD");
  }

  @Test
  void bad_requests_are_refused_and_change_nothing() {
    String good =
        TestWorker.claim(
            Ids.fresh(), "here", 0, 1, TestWorker.capability(TaskKind.PROBE_MEDIA, "none"));
    assertThat(worker.post("/work/claims", good).status()).isEqualTo(200);
    for (String bad :
        List.of(
            "",
            "[]",
            "{",
            good.replace("\"here\"", "7"),
            good.replace("\"here\"", "\"\""),
            good.replace("\"count\": 1", "\"count\": 101"),
            good.replace("\"count\": 1", "\"count\": 1.5"),
            good.replace("\"waitSeconds\": 0", "\"waitSeconds\": 31"),
            good.replace("\"claimId\"", "\"claim\""),
            good.replace("\"none\"", "\"a\\u0000b\""))) {
      assertCode(worker.post("/work/claims", bad), 400, "INVALID_REQUEST");
    }
    assertCode(
        worker.post("/work/claims", good.replace("\"protocol\": 1", "\"protocol\": 2")),
        400,
        "UNSUPPORTED_PROTOCOL");
    // A kind of a later release
    assertThat(worker.post("/work/claims", good.replace("PROBE_MEDIA", "TRANSLATE")).status())
        .isEqualTo(200);
    assertThat(worker.get("/work/claims").status()).isEqualTo(405);
    assertCode(worker.post("/work/leases/x/complete", "{}"), 404, "NOT_FOUND");
  }

  @Test
  void old_leases_are_deleted_once_their_task_is_not_open() {
    Job job = Job.create().probing();
    UUID taskId = job.open(Step.PROBE);
    UUID leaseId = TestWorker.id(worker.one(TaskKind.PROBE_MEDIA, job.engine()));
    worker.fail(leaseId, true);
    JDBC.update("UPDATE lease SET ended_at = now() - interval '91 days' WHERE id = ?", leaseId);
    gateway.bean(WorkSweep.class).tidy();
    assertThat(JDBC.queryForList("SELECT id FROM lease WHERE id = ?", leaseId)).hasSize(1);
    Job.end(taskId);
    gateway.bean(WorkSweep.class).tidy();
    assertThat(JDBC.queryForList("SELECT id FROM lease WHERE id = ?", leaseId)).isEmpty();
  }

  private static Answer put(UUID leaseId, String elements) {
    return worker.put(leaseId, "elements", BodyPublishers.ofString(elements));
  }

  private static void assertCode(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.text("code")).isEqualTo(code);
  }

  /** A task of another job of the same account, for the same workers. */
  private static UUID open(Job like, int number, int priority, @Nullable Instant dueAt) {
    return Job.create(like.accountId(), like.engine())
        .probing()
        .open(TaskKey.first(Step.PROBE), priority, dueAt, NOON.plusSeconds(number));
  }

  private static UUID taskId(JsonNode lease) {
    return UUID.fromString(lease.get("taskId").asString());
  }

  private static void expire(UUID leaseId) {
    JDBC.update("UPDATE lease SET expires_at = now() - interval '1 s' WHERE id = ?", leaseId);
  }

  /** Long enough for a report to be sent again. */
  private static void letTimePass(UUID leaseId) {
    JDBC.update("UPDATE lease SET sent_at = now() - interval '1 h' WHERE id = ?", leaseId);
  }
}
