package dev.scriptorium.standalone.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptorium.standalone.Waiting;
import dev.scriptorium.standalone.robustness.checker.Work;
import dev.scriptorium.standalone.stack.Tone;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Faults while tasks run: after each of them no task is lost, and none is done twice. */
@EnabledIfSystemProperty(
    named = "robustness.work",
    matches = "true",
    disabledReason = "not yet seen green as a whole; run by hand with -Drobustness.work=true")
class WorkFaultsIT {

  private static final int MEGABYTE = 1024 * 1024;
  private static final int QUEUE = 1_000;

  @TempDir private static Path directory;

  private static WorkSite site;
  private static CaptioningClient customer;

  private final List<String> jobs = new ArrayList<>();

  @BeforeAll
  static void start() throws IOException {
    site = WorkSite.start(directory);
    customer = CaptioningClient.of(site.second());
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @AfterEach
  void nothing_is_lost_or_done_twice() {
    await()
        .atMost(Waiting.LIMIT)
        .untilAsserted(() -> assertThat(site.violations(shown())).isEmpty());
    try (Kafka kafka = site.kafka()) {
      assertThat(kafka.records(kafka.topics().deadLetters())).isEmpty();
    }
  }

  private List<Work.Shown> shown() throws IOException {
    List<Work.Shown> shown = new ArrayList<>();
    for (String job : jobs) {
      shown.add(customer.shown(job));
    }
    return shown;
  }

  @Test
  void a_task_goes_on_at_whichever_gateway_its_worker_asks() throws IOException {
    String job = customer.at(site.first()).create();
    jobs.add(job);
    byte[] recording = "Nobody listens to it".getBytes(StandardCharsets.UTF_8);
    CaptioningClient.ok(
        customer.at(site.first()).upload(job, BodyPublishers.ofByteArray(recording)));
    customer.perform(job);
    ScriptedWorker first = worker("wanders", site.first());
    ScriptedWorker second = first.at(site.second());

    JsonNode probe = second.claim(ScriptedWorker.PROBE);
    assertThat(input(site.first(), probe)).isEqualTo(recording.length);
    assertThat(state(first.completeProbe(probe))).isEqualTo("COMPLETED");

    JsonNode draft = first.claim(ScriptedWorker.SANDBOX);
    assertThat(input(site.second(), draft)).isEqualTo(recording.length);
    assertThat(second.beat(draft)).isEqualTo("HELD");
    String sha256 = first.put(draft);
    assertThat(state(second.completeElements(draft, sha256))).isEqualTo("COMPLETED");
    assertThat(state(first.completeElements(draft, sha256))).isEqualTo("COMPLETED");

    for (Http gateway : List.of(site.first(), site.second())) {
      CaptioningClient reader = customer.at(gateway);
      assertThat(reader.phase(job)).isEqualTo("complete");
      assertThat(reader.call("/api/job/get_caption", "job_id", job, "caption_format", "SRT").body())
          .contains("Yes");
    }
  }

  /** While there is no broker, a report is stored and cannot be sent by the gateway that dies. */
  @Test
  void the_other_gateway_sends_what_a_killed_one_could_not() throws Exception {
    jobs.add(customer.order(Tone.wave(1)));
    ScriptedWorker dying = worker("reports", site.first());
    ScriptedWorker other = dying.at(site.second());
    other.completeProbe(other.claim(ScriptedWorker.PROBE));
    JsonNode draft = dying.claim(ScriptedWorker.SANDBOX);
    String sha256 = dying.put(draft);

    site.killBroker();
    CompletableFuture<Void> unanswered =
        CompletableFuture.runAsync(
            () -> {
              try {
                dying.completeElements(draft, sha256);
              } catch (IOException e) {
                // The gateway is killed
              }
            });
    await().atMost(Waiting.LIMIT).until(() -> leaseState(draft).equals("REPORTED"));
    site.killFirstGateway();
    unanswered.get();
    site.startBrokerAgain();

    customer.awaitComplete(jobs.getFirst());
    await()
        .atMost(Waiting.LIMIT)
        .until(() -> state(other.completeElements(draft, sha256)).equals("COMPLETED"));
    site.startFirstGatewayAgain();
    site.awaitReady();
  }

  private enum Victim {
    BROKER,
    DATABASE,
    GATEWAY,
    PROCESSOR;

    void killAndStartAgain() throws IOException {
      switch (this) {
        case BROKER -> {
          site.killBroker();
          site.startBrokerAgain();
        }
        case DATABASE -> site.killDatabase();
        case GATEWAY -> {
          site.killFirstGateway();
          site.startFirstGatewayAgain();
        }
        case PROCESSOR -> site.killProcessor();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void jobs_are_completed_although_a_process_is_killed_while_they_are_worked_on(Victim victim)
      throws IOException {
    for (int i = 0; i < 5; i++) {
      jobs.add(customer.order(Tone.wave(1)));
    }
    try (ForkedJvm worker = site.startWorker(site.first(), "killed-around", delay("1s"))) {
      await().atMost(Waiting.LIMIT).until(() -> ended() > 0);
      victim.killAndStartAgain();
      jobs.forEach(customer::awaitComplete);
      assertThat(worker.isAlive()).isTrue();
    }
    site.awaitReady();
  }

  private long ended() throws IOException {
    long ended = 0;
    for (String job : jobs) {
      ended += customer.phase(job).equals("complete") ? 1 : 0;
    }
    return ended;
  }

  @Test
  void a_worker_that_was_stopped_past_its_lease_goes_on_if_nobody_else_has_its_task()
      throws IOException {
    String job = probed();
    try (ForkedJvm worker = site.startWorker(site.first(), "stopped", delay("4s"))) {
      awaitHeld(job);
      worker.suspend();
      awaitExpired(job);
      worker.resume();
      customer.awaitComplete(job);
    }
    assertThat(attempts(job)).as("it was not done again").isEqualTo(1);
  }

  @Test
  void a_worker_that_was_stopped_past_its_lease_gives_up_what_another_has_done()
      throws IOException {
    String job = probed();
    try (ForkedJvm worker = site.startWorker(site.first(), "late", delay("4s"))) {
      awaitHeld(job);
      worker.suspend();
      ScriptedWorker other = worker("quick", site.second());
      JsonNode taken = other.claim(ScriptedWorker.SANDBOX);
      assertThat(taken.get("attempt").asInt()).isEqualTo(2);
      assertThat(state(other.completeElements(taken, other.put(taken)))).isEqualTo("COMPLETED");
      worker.resume();

      String next = probed();
      customer.awaitComplete(next);
      assertThat(worker.isAlive()).isTrue();
    }
    assertThat(attempts(job)).isEqualTo(2);
  }

  @Test
  void of_two_workers_that_finish_one_task_the_first_counts() throws IOException {
    String job = probed();
    ScriptedWorker slow = worker("slow", site.first());
    JsonNode first = slow.claim(ScriptedWorker.SANDBOX);
    ScriptedWorker quick = worker("other", site.second());
    JsonNode second = quick.claim(ScriptedWorker.SANDBOX);
    assertThat(second.get("taskId")).isEqualTo(first.get("taskId"));

    String sha256 = slow.put(first);
    assertThat(state(slow.completeElements(first, sha256))).isEqualTo("COMPLETED");
    assertThat(slow.beat(second)).isEqualTo("LOST");
    assertThat(quick.beat(second)).isEqualTo("CANCELED");
    assertThat(state(quick.completeElements(second, quick.put(second)))).isEqualTo("SUPERSEDED");
    assertThat(state(slow.completeElements(first, sha256))).isEqualTo("COMPLETED");
    assertThat(customer.phase(job)).isEqualTo("complete");
  }

  @Test
  void a_worker_that_lost_the_answer_to_its_claim_gets_its_leases_from_any_gateway()
      throws IOException {
    String job = probed();
    ScriptedWorker worker = worker("deaf", site.second());
    UUID claimId = UUID.randomUUID();
    byte[] body =
        worker.claimBody(claimId, ScriptedWorker.SANDBOX, 1, 0).getBytes(StandardCharsets.UTF_8);
    try (RawUpload claim =
        RawUpload.begin(
            site.port(),
            "POST /work/claims HTTP/1.1",
            "Authorization: Bearer " + site.workerToken(),
            "Content-Type: application/json",
            "Content-Length: " + body.length)) {
      claim.send(body);
    }
    await().atMost(Waiting.LIMIT).until(() -> attempts(job) == 1);

    JsonNode lease = worker.claim(claimId, ScriptedWorker.SANDBOX, 1, 0).getFirst();
    assertThat(worker.get("/work/leases?instance=deaf").json().at("/leases/0/leaseId"))
        .isEqualTo(lease.get("leaseId"));
    assertThat(attempts(job)).isEqualTo(1);
    assertThat(state(worker.completeElements(lease, worker.put(lease)))).isEqualTo("COMPLETED");
  }

  @ParameterizedTest
  @EnumSource(EngineFault.class)
  void an_engine_that_fails_ends_its_job_with_the_reason(EngineFault fault) throws IOException {
    String job = probed();
    try (ForkedJvm worker =
        site.startWorker(
            site.first(), "engine", Map.of("SCRIPTORIUM_WORKER_SANDBOX_FAILURE", fault.name()))) {
      await().atMost(Waiting.LIMIT).until(() -> customer.phase(job).equals("failed"));
      assertThat(worker.isAlive()).isTrue();
    }
    JsonNode failed = customer.job(job);
    assertThat(failed.at("/failure/code").asString()).isEqualTo("EXHAUSTED");
    assertThat(failed.at("/attempts/1/code").asString()).isEqualTo(fault.code);
  }

  private enum EngineFault {
    THROW("ENGINE_FAILED"),
    NONSENSE("INVALID_RESULT");

    private final String code;

    EngineFault(String code) {
      this.code = code;
    }
  }

  @Test
  void a_token_opens_only_its_own_doors() throws IOException {
    String worker = site.workerToken();
    assertThat(customer.call("/api/job/list", "api_token", worker).body())
        .contains("BAD_API_TOKEN");
    assertThat(worker("doors", site.first()).get("/jobs").status()).isEqualTo(401);
    assertThat(worker("doors", site.first()).get("/v1/projects").status()).isEqualTo(401);
    assertThat(
            new ScriptedWorker(site.first(), customer.token(), "doors")
                .get("/work/leases?instance=doors")
                .status())
        .isEqualTo(401);
  }

  @Test
  void a_gigabyte_is_received_without_being_kept_in_memory() throws Exception {
    String job = customer.create();
    jobs.add(job);
    int before = site.heapOfSecondGateway();
    Http.Response answer =
        customer.upload(
            job, BodyPublishers.ofByteArrays(Collections.nCopies(1024, new byte[MEGABYTE])));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);

    assertThat(site.heapOfSecondGateway() - before).as("growth in MB").isLessThan(64);
    assertThat(stored(1024L * MEGABYTE)).isEqualTo(1);
    CaptioningClient.ok(customer.call("/api/job/delete", "job_id", job));
    jobs.clear();
    await().atMost(Waiting.LIMIT).until(() -> stored(1024L * MEGABYTE) == 0);
  }

  private static long stored(long length) throws IOException {
    try (Stream<Path> all = Files.walk(site.content().resolve("objects"))) {
      return all.filter(file -> file.toFile().length() == length).count();
    }
  }

  @Test
  void a_thousand_jobs_behind_one_worker_are_each_completed_once() throws Exception {
    byte[] recording = Tone.wave(1);
    try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
      Callable<String> order = () -> customer.order(recording);
      for (Future<String> ordered : clients.invokeAll(Collections.nCopies(QUEUE, order))) {
        jobs.add(ordered.get());
      }
      // Probing is not what this is about: a thousand times ffprobe takes minutes
      ScriptedWorker prober = worker("prober", site.second());
      List<JsonNode> probes = new ArrayList<>();
      while (probes.size() < QUEUE) {
        List<JsonNode> leases = prober.claim(UUID.randomUUID(), ScriptedWorker.PROBE, 100, 5);
        clients.invokeAll(
            leases.stream()
                .<Callable<Http.Response>>map(lease -> () -> prober.completeProbe(lease))
                .toList());
        probes.addAll(leases);
      }
    }
    String last = jobs.getLast();
    assertThat(customer.shown(last).reason()).isEqualTo("WORKER");
    assertThat(customer.job(last).at("/waiting/queue/place").asInt()).isPositive();
    long before = completed();
    try (ForkedJvm worker = site.startWorker(site.second(), "only-one", Map.of())) {
      await().atMost(Waiting.LIMIT).until(() -> completed() == before + QUEUE);
      assertThat(worker.isAlive()).isTrue();
    }
    // The checker looks at all of them; the API at some
    jobs.subList(20, jobs.size()).clear();
    for (String job : jobs) {
      assertThat(customer.phase(job)).isEqualTo("complete");
    }
  }

  private static long completed() {
    return site.database()
        .count("SELECT count(*) FROM timeline WHERE type LIKE '%job.completed.%'");
  }

  /** A job whose draft can be claimed. */
  private String probed() throws IOException {
    String job = customer.order(Tone.wave(1));
    jobs.add(job);
    ScriptedWorker prober = worker("prober", site.second());
    assertThat(state(prober.completeProbe(prober.claim(ScriptedWorker.PROBE))))
        .isEqualTo("COMPLETED");
    return job;
  }

  private static ScriptedWorker worker(String instance, Http gateway) {
    return new ScriptedWorker(gateway, site.workerToken(), instance);
  }

  private static Map<String, String> delay(String delay) {
    // With a second slot it might claim again what it has lost
    return Map.of(
        "SCRIPTORIUM_WORKER_SANDBOX_DELAY", delay, "SCRIPTORIUM_WORKER_SLOTS_SANDBOX", "1");
  }

  private static String state(Http.Response answer) {
    assertThat(answer.status()).as(answer.body()).isIn(200, 202);
    return answer.json().get("state").asString();
  }

  private static int input(Http gateway, JsonNode lease) throws IOException {
    return gateway
        .send(gateway.request(lease.at("/inputs/0/url").asString()).GET().build())
        .body()
        .length();
  }

  private static String leaseState(JsonNode lease) {
    return site.database()
        .query(
            row -> row.getString(1),
            "SELECT state FROM lease WHERE id = ?",
            UUID.fromString(lease.get("leaseId").asString()))
        .getFirst();
  }

  /** How many leases there were of the draft of a job. */
  private static long attempts(String job) throws IOException {
    return count(job, "");
  }

  private static void awaitHeld(String job) {
    await().atMost(Waiting.LIMIT).until(() -> count(job, "AND state = 'HELD'") == 1);
  }

  private static void awaitExpired(String job) {
    await()
        .atMost(Waiting.LIMIT)
        .until(() -> count(job, "AND state = 'HELD' AND expires_at < now()") == 1);
  }

  private static long count(String job, String condition) throws IOException {
    return site.database()
        .count(
            "SELECT count(*) FROM lease WHERE job_id = ? AND step = 'DRAFT' " + condition,
            customer.shown(job).id());
  }
}
