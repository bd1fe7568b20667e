package dev.scriptorium.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.captions.element.ElementList;
import dev.scriptorium.captions.element.ElementListLimits;
import dev.scriptorium.captions.element.ElementListReader;
import dev.scriptorium.worker.task.Assignment;
import dev.scriptorium.worker.task.TaskOutcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WorkLoopTest {

  private static final Map<String, String> NO_SETTINGS = Map.of();
  private static final Map<String, String> SLOW = Map.of("SCRIPTORIUM_WORKER_SANDBOX_DELAY", "1h");

  @TempDir Path directory;
  private ScriptedServer server;

  @BeforeEach
  void start() throws IOException {
    server = new ScriptedServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private RunningLoop loop(Map<String, String> settings) throws IOException {
    return new RunningLoop(server, directory, settings);
  }

  private RunningLoop sandbox(Map<String, String> settings) throws IOException {
    return loop(settings).withSandbox(1).start();
  }

  private static String call(UUID lease, String what) {
    return "POST /work/leases/" + lease + "/" + what;
  }

  private List<ScriptedServer.Call> ends(UUID lease) {
    return server.calls("(PUT|POST) /work/leases/" + lease + "/.*");
  }

  @Test
  void a_task_is_claimed_done_and_completed() throws Exception {
    try (RunningLoop loop = sandbox(NO_SETTINGS)) {
      UUID lease = server.offerSandbox(25_000);
      JsonNode complete = server.await(call(lease, "complete")).body();

      byte[] elements = server.results.get(lease + "/elements");
      ElementList list =
          new ElementListReader(ElementListLimits.DEFAULT).read(new ByteArrayInputStream(elements));
      assertThat(list.endTime()).isEqualTo(25_000);
      assertThat(list.segments()).hasSize(3);
      assertThat(complete.path("results").path(0).path("name").asString()).isEqualTo("elements");
      assertThat(complete.path("results").path(0).path("sha256").asString())
          .isEqualTo(ScriptedServer.sha256(elements));
      assertThat(complete.has("media")).isFalse();

      JsonNode claim = server.calls("POST /work/claims").getFirst().body();
      assertThat(claim.path("protocol").asInt()).isEqualTo(1);
      assertThat(claim.path("count").asInt()).isEqualTo(1);
      assertThat(claim.path("instance").asString()).isEqualTo("test-1");
      assertThat(claim.path("waitSeconds").asInt()).isEqualTo(25);
      assertThat(claim.path("capabilities").toString())
          .isEqualTo("[{\"kind\":\"TRANSCRIBE\",\"engine\":\"sandbox\"}]");
      server.await(() -> filesOf(loop).isEmpty(), "nothing left in scratch");
    }
  }

  private static List<Path> filesOf(RunningLoop loop) {
    try {
      return loop.files();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void many_tasks_are_done_one_after_the_other() throws Exception {
    try (RunningLoop loop = sandbox(NO_SETTINGS)) {
      for (int i = 0; i < 20; i++) {
        server.offerSandbox(1_000);
      }
      server.await(() -> server.calls("POST .*/complete").size() == 20, "20 completed");
      assertThat(loop.stop()).isEqualTo(Ending.STOPPED);
    }
  }

  @Test
  void a_claim_without_an_answer_is_repeated_under_its_id() throws Exception {
    server.failFirst(2, "POST /work/claims", 503);
    server.failFirst(3, "POST /work/claims", 0);
    try (RunningLoop loop = sandbox(NO_SETTINGS)) {
      UUID lease = server.offerSandbox(1_000);
      server.await(call(lease, "complete"));

      server.await(() -> claimIds().size() == 7, "the next claim");
      assertThat(claimIds().subList(0, 6)).containsOnly(claimIds().get(0));
      assertThat(claimIds().get(6)).isNotEqualTo(claimIds().get(0));
      assertThat(loop.stop()).isEqualTo(Ending.STOPPED);
    }
  }

  private List<String> claimIds() {
    return server.calls("POST /work/claims").stream()
        .map(call -> call.body().path("claimId").asString())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"COMPLETED", "SUPERSEDED", "REPORTED"})
  void a_completion_is_repeated_until_the_server_decides(String completion) throws Exception {
    server.completion = completion;
    server.failFirst(3, "POST .*/complete", 503);
    server.failFirst(2, "PUT .*", 503);
    try (RunningLoop loop = sandbox(NO_SETTINGS)) {
      UUID lease = server.offerSandbox(1_000);
      UUID next = server.offerSandbox(1_000);
      server.await(call(next, "complete"));

      assertThat(server.calls(call(lease, "complete"))).hasSize(4);
      assertThat(server.calls("POST .*/(fail|release)")).isEmpty();
      assertThat(loop.files()).hasSizeLessThan(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"CANCELED", "LOST"})
  void work_that_nobody_wants_any_more_is_stopped(String state) throws Exception {
    try (RunningLoop loop = sandbox(SLOW)) {
      UUID lease = server.offerSandbox(1_000);
      server.await("POST /work/heartbeats");
      server.state(lease, state);
      server.await(() -> filesOf(loop).isEmpty(), "the end of the work");

      assertThat(ends(lease)).isEmpty();
      UUID next = server.offerSandbox(1_000);
      server.await(
          () -> server.calls("POST /work/heartbeats").stream().anyMatch(beat -> has(beat, next)),
          "the next task");
    }
  }

  private static boolean has(ScriptedServer.Call beat, UUID lease) {
    return beat.body().toString().contains(lease.toString());
  }

  @Test
  void one_heartbeat_tells_of_all_leases_and_how_far_they_are() throws Exception {
    try (RunningLoop loop = loop(NO_SETTINGS)) {
      CountDownLatch end = new CountDownLatch(1);
      loop.with(
              "TRANSCRIBE",
              "sandbox",
              3,
              assignment -> {
                assignment.progress(0.25, "a quarter");
                await(end);
                throw new IllegalStateException();
              })
          .start();
      List<UUID> leases =
          List.of(server.offerSandbox(1), server.offerSandbox(1), server.offerSandbox(1));
      server.await(
          () ->
              server.calls("POST /work/heartbeats").stream()
                  .anyMatch(beat -> leases.stream().allMatch(lease -> has(beat, lease))),
          "a heartbeat of all three");

      JsonNode beat = server.calls("POST /work/heartbeats").getLast().body();
      assertThat(beat.path("instance").asString()).isEqualTo("test-1");
      assertThat(beat.path("leases").path(0).path("progress").asDouble()).isEqualTo(0.25);
      assertThat(beat.path("leases").path(0).path("note").asString()).isEqualTo("a quarter");
      end.countDown();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void work_goes_on_while_heartbeats_are_not_answered() throws Exception {
    server.failFirst(10, "POST /work/heartbeats", 500);
    CountDownLatch end = new CountDownLatch(1);
    try (RunningLoop loop = loop(NO_SETTINGS)) {
      loop.with(
              "TRANSCRIBE",
              "sandbox",
              1,
              assignment -> {
                await(end);
                assertThat(assignment.cancellation().isRequested()).isFalse();
                return new TaskOutcome(List.of(), null);
              })
          .start();
      UUID lease = server.offerSandbox(1);
      server.await(() -> server.calls("POST /work/heartbeats").size() > 12, "heartbeats");
      end.countDown();
      server.await(call(lease, "complete"));
    }
  }

  @Test
  void a_busy_kind_does_not_keep_another_waiting() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    try (RunningLoop loop = loop(NO_SETTINGS)) {
      loop.with(
              "TRANSCRIBE",
              "speech",
              1,
              assignment -> {
                await(end);
                throw new IllegalStateException();
              })
          .withSandbox(1)
          .start();
      UUID hour = server.offer("TRANSCRIBE", "speech", "{}", "[]", "[]");
      server.await(
          () -> server.calls("POST /work/heartbeats").stream().anyMatch(b -> has(b, hour)),
          "speech");
      UUID waiting = server.offer("TRANSCRIBE", "speech", "{}", "[]", "[]");
      UUID other = server.offerSandbox(1_000);
      server.await(call(other, "complete"));

      assertThat(ends(hour)).isEmpty();
      assertThat(server.calls("POST /work/heartbeats")).noneMatch(beat -> has(beat, waiting));
      end.countDown();
      server.await(call(waiting, "fail"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "FAIL, ENGINE_FAILED, true",
    "REFUSE, ENGINE_FAILED, false",
    "THROW, ENGINE_FAILED, true",
    "FAIL_ONCE, ENGINE_FAILED, true",
  })
  void a_failure_is_told_with_its_code_until_it_is_heard(String failure, String code, boolean retry)
      throws Exception {
    server.failFirst(2, "POST .*/fail", 503);
    try (RunningLoop loop = sandbox(Map.of("SCRIPTORIUM_WORKER_SANDBOX_FAILURE", failure))) {
      UUID lease = server.offerSandbox(1_000);
      server.await(() -> server.calls(call(lease, "fail")).size() == 3, "the failure, heard");

      JsonNode report = server.calls(call(lease, "fail")).getLast().body();
      assertThat(report.path("code").asString()).isEqualTo(code);
      assertThat(report.path("retry").asBoolean()).isEqualTo(retry);
      assertThat(report.path("text").asString()).contains("sandbox");
      assertThat(server.results).isEmpty();
      assertThat(loop.stop()).isEqualTo(Ending.STOPPED);
    }
  }

  @Test
  void nonsense_that_the_server_refuses_is_an_invalid_result() throws Exception {
    server.faults.add(
        exchange -> {
          if (exchange.getRequestMethod().equals("PUT")) {
            ScriptedServer.answer(
                exchange, 422, "{\"code\":\"INVALID_RESULT\",\"detail\":\"no element list\"}");
            return true;
          }
          return false;
        });
    try (RunningLoop loop = sandbox(Map.of("SCRIPTORIUM_WORKER_SANDBOX_FAILURE", "NONSENSE"))) {
      UUID lease = server.offerSandbox(1_000);
      JsonNode report = server.await(call(lease, "fail")).body();

      assertThat(report.path("code").asString()).isEqualTo("INVALID_RESULT");
      assertThat(report.path("text").asString()).contains("no element list");
      assertThat(loop.stop()).isEqualTo(Ending.STOPPED);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 409})
  void a_lease_that_has_ended_is_left_alone(int status) throws Exception {
    server.failFirst(1, "PUT .*", status);
    try (RunningLoop loop = sandbox(NO_SETTINGS)) {
      UUID lease = server.offerSandbox(1_000);
      UUID next = server.offerSandbox(1_000);
      server.await(call(next, "complete"));

      assertThat(server.calls(call(lease, ".*"))).isEmpty();
      assertThat(loop.stop()).isEqualTo(Ending.STOPPED);
    }
  }

  @Test
  void a_result_that_arrives_changed_is_sent_again() throws Exception {
    server.faults.add(
        exchange -> {
          if (exchange.getRequestMethod().equals("PUT") && server.calls("PUT .*").size() == 1) {
            ScriptedServer.answer(exchange, 200, "{\"sha256\":\"00\"}");
            return true;
          }
          return false;
        });
    try (RunningLoop loop = sandbox(NO_SETTINGS)) {
      UUID lease = server.offerSandbox(1_000);
      server.await(call(lease, "complete"));

      assertThat(server.calls("PUT .*")).hasSize(2);
      assertThat(loop.stop()).isEqualTo(Ending.STOPPED);
    }
  }

  @Test
  void a_stop_gives_back_what_is_not_done_and_what_was_never_seen() throws Exception {
    UUID unseen = UUID.randomUUID();
    try (RunningLoop loop = sandbox(SLOW)) {
      UUID lease = server.offerSandbox(1_000);
      server.await("POST /work/heartbeats");
      server.unseen.add(ScriptedServer.lease(unseen, "TRANSCRIBE", "sandbox", "{}", "[]", "[]"));

      assertThat(loop.stop()).isEqualTo(Ending.STOPPED);
      assertThat(ends(lease)).extracting(ScriptedServer.Call::path).allMatch(is("release"));
      assertThat(ends(lease)).hasSize(1);
      assertThat(ends(unseen)).hasSize(1);
    }
  }

  @Test
  void what_is_given_back_at_a_stop_does_not_come_back_by_a_claim_that_waits() throws Exception {
    List<UUID> reopened = new CopyOnWriteArrayList<>();
    server.faults.add(
        exchange -> {
          if (exchange.getRequestURI().getPath().endsWith("/release")) {
            reopened.add(server.offerSandbox(1_000));
          }
          return false;
        });
    try (RunningLoop loop = loop(SLOW).withSandbox(2).start()) {
      UUID lease = server.offerSandbox(1_000);
      server.await(() -> server.calls("POST /work/heartbeats").size() > 1, "heartbeats");
      server.await(() -> server.calls("POST /work/claims").size() == 2, "a claim that waits");

      assertThat(loop.stop()).isEqualTo(Ending.STOPPED);
      assertThat(ends(lease)).hasSize(1);
      assertThat(reopened).singleElement().matches(server::isOffered);
    }
  }

  private static Predicate<String> is(String end) {
    return path -> path.endsWith("/" + end);
  }

  @ParameterizedTest
  @ValueSource(strings = {"results/elements", "complete"})
  void a_stop_waits_for_a_result_or_report_that_is_on_its_way(String end) throws Exception {
    CountDownLatch stopping = new CountDownLatch(1);
    server.faults.add(
        exchange -> {
          if (exchange.getRequestURI().getPath().endsWith(end)) {
            await(stopping);
          }
          return false;
        });
    try (RunningLoop loop = loop(NO_SETTINGS).withSandbox(1)) {
      loop.with("CORRECT", "test", 1, assignment -> untilCanceled(assignment)).start();
      UUID lease = server.offerSandbox(1_000);
      UUID other = server.offer("CORRECT", "test", "{}", "[]", "[]");
      server.await("(PUT|POST) /work/leases/" + lease + "/" + end);
      server.await(
          () -> server.calls("POST /work/heartbeats").stream().anyMatch(beat -> has(beat, other)),
          "the other task");
      Thread.ofVirtual()
          .start(
              () -> {
                server.await(call(other, "release"));
                stopping.countDown();
              });

      assertThat(loop.stop()).isEqualTo(Ending.STOPPED);
      assertThat(server.calls(call(lease, ".*")))
          .extracting(ScriptedServer.Call::path)
          .singleElement()
          .matches(is("complete"));
    }
  }

  @Test
  void an_engine_that_hangs_ends_the_worker_and_the_server_hears_why() throws Exception {
    Map<String, String> settings =
        Map.of(
            "SCRIPTORIUM_WORKER_SANDBOX_FAILURE", "HANG",
            "SCRIPTORIUM_WORKER_STALLTIMEOUT", "50ms",
            "SCRIPTORIUM_WORKER_UNWILLINGTIMEOUT", "50ms",
            "SCRIPTORIUM_WORKER_STOPTIMEOUT", "50ms");
    RunningLoop loop = sandbox(settings);
    UUID lease = server.offerSandbox(1_000);

    assertThat(loop.ending()).isEqualTo(Ending.BROKEN);
    JsonNode report = server.await(call(lease, "fail")).body();
    assertThat(report.path("code").asString()).isEqualTo("ENGINE_FAILED");
    assertThat(report.path("retry").asBoolean()).isTrue();
  }

  @Test
  void work_without_progress_that_can_be_stopped_has_failed() throws Exception {
    try (RunningLoop loop = loop(Map.of("SCRIPTORIUM_WORKER_STALLTIMEOUT", "50ms"))) {
      loop.with("TRANSCRIBE", "sandbox", 1, assignment -> untilCanceled(assignment)).start();
      UUID lease = server.offerSandbox(1_000);

      assertThat(server.await(call(lease, "fail")).body().path("text").asString())
          .contains("no progress");
    }
  }

  private static TaskOutcome untilCanceled(Assignment assignment) {
    CountDownLatch canceled = new CountDownLatch(1);
    assignment.cancellation().onRequest(canceled::countDown);
    await(canceled);
    throw new CancellationException();
  }

  @Test
  void a_token_that_is_refused_ends_the_worker() throws Exception {
    server.failFirst(Integer.MAX_VALUE, "POST /work/claims", 401);
    try (RunningLoop loop = sandbox(NO_SETTINGS)) {
      assertThat(loop.ending()).isEqualTo(Ending.TOKEN_REFUSED);
    }
  }

  @Test
  void tasks_that_the_token_is_not_for_are_claimed_no_more_but_others_are() throws Exception {
    server.forbiddenEngine = "speech";
    try (RunningLoop loop = loop(NO_SETTINGS)) {
      loop.with(
              "TRANSCRIBE",
              "speech",
              1,
              assignment -> {
                throw new IllegalStateException();
              })
          .start();

      assertThat(loop.ending()).isEqualTo(Ending.TOKEN_REFUSED);
    }
    try (RunningLoop loop = loop(NO_SETTINGS)) {
      loop.with(
              "TRANSCRIBE",
              "speech",
              1,
              assignment -> {
                throw new IllegalStateException();
              })
          .withSandbox(1)
          .start();
      UUID lease = server.offerSandbox(1_000);
      UUID next = server.offerSandbox(1_000);
      server.await(call(lease, "complete"));
      server.await(call(next, "complete"));
    }
  }

  @Test
  void a_completion_that_does_not_fit_what_is_stored_fails_the_attempt() throws Exception {
    server.faults.add(
        exchange -> {
          if (exchange.getRequestURI().getPath().endsWith("/complete")) {
            ScriptedServer.answer(exchange, 409, "{\"code\":\"RESULT_MISMATCH\"}");
            return true;
          }
          return false;
        });
    try (RunningLoop loop = sandbox(NO_SETTINGS)) {
      UUID lease = server.offerSandbox(1_000);

      assertThat(server.await(call(lease, "fail")).body().path("retry").asBoolean()).isTrue();
      assertThat(loop.stop()).isEqualTo(Ending.STOPPED);
    }
  }

  @Test
  void a_token_that_was_good_before_is_tried_again() throws Exception {
    try (RunningLoop loop = sandbox(NO_SETTINGS)) {
      UUID first = server.offerSandbox(1_000);
      server.await(call(first, "complete"));
      int before = server.calls("POST /work/claims").size();
      server.failFirst(3, "POST /work/claims", 401);
      UUID second = server.offerSandbox(1_000);
      UUID third = server.offerSandbox(1_000);
      server.await(call(third, "complete"));

      assertThat(ends(second)).isNotEmpty();
      assertThat(server.calls("POST /work/claims").size()).isGreaterThan(before);
      assertThat(loop.stop()).isEqualTo(Ending.STOPPED);
    }
  }

  @Test
  void a_server_that_does_not_speak_this_version_ends_the_worker() throws Exception {
    server.faults.add(
        exchange -> {
          ScriptedServer.answer(exchange, 400, "{\"code\":\"UNSUPPORTED_PROTOCOL\"}");
          return true;
        });
    try (RunningLoop loop = sandbox(NO_SETTINGS)) {
      assertThat(loop.ending()).isEqualTo(Ending.PROTOCOL_REFUSED);
    }
  }

  @Test
  void more_tasks_than_were_asked_for_are_given_back() throws Exception {
    UUID surplus = UUID.randomUUID();
    UUID wanted = UUID.randomUUID();
    server.faults.add(
        exchange -> {
          if (exchange.getRequestURI().getPath().equals("/work/claims")
              && server.calls("POST /work/claims").size() == 1) {
            ScriptedServer.answer(
                exchange,
                200,
                "{\"leases\":["
                    + ScriptedServer.lease(wanted, "TRANSCRIBE", "sandbox", "{}", "[]", "[]")
                    + ","
                    + ScriptedServer.lease(surplus, "TRANSCRIBE", "sandbox", "{}", "[]", "[]")
                    + "]}");
            return true;
          }
          return false;
        });
    try (RunningLoop loop = sandbox(NO_SETTINGS)) {
      server.await(call(wanted, "complete"));
      server.await(call(surplus, "release"));
      assertThat(loop.stop()).isEqualTo(Ending.STOPPED);
    }
  }
}
