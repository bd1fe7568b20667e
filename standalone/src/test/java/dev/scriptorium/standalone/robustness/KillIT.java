package dev.scriptorium.standalone.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptorium.standalone.Waiting;
import dev.scriptorium.standalone.robustness.checker.Answer;
import dev.scriptorium.standalone.robustness.checker.Checker;
import dev.scriptorium.standalone.robustness.checker.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} under a steady load of creates, and the checker's verdict on what is left. {@code
 * scripts/robustness-long} runs the same with more rounds.
 */
class KillIT {

  private static final int ROUNDS = Integer.getInteger("robustness.rounds", 1);
  private static final long SEED = Long.getLong("robustness.seed", System.nanoTime());

  @TempDir private Path directory;

  private final Random random = new Random(SEED);

  @Test
  @Timeout(value = 60, unit = TimeUnit.MINUTES)
  void nothing_is_lost_when_processor_and_gateway_are_killed() throws IOException {
    say("seed " + SEED);
    try (SeparateProcesses processes = new SeparateProcesses(directory)) {
      processes.awaitReady();
      try (Load load = Load.start("kill", processes.clients())) {
        for (int round = 0; round < ROUNDS; round++) {
          awaitRandomMoment(load);
          say("kill -9 processor after " + load.answered());
          processes.killProcessor();
          awaitRandomMoment(load);
          say("kill -9 gateway after " + load.answered());
          processes.killGateway();
        }
        awaitRandomMoment(load);
        assertKept(processes, load);
      }
    }
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.MINUTES)
  void nothing_is_lost_when_the_one_jvm_is_killed() throws IOException {
    say("seed " + SEED);
    try (OneJvm jvm = new OneJvm(directory)) {
      jvm.awaitReady();
      try (Load load = Load.start("kill", jvm.clients())) {
        for (int round = 0; round < 2 * ROUNDS; round++) {
          awaitRandomMoment(load);
          say("kill -9 everything after " + load.answered());
          jvm.killAll();
        }
        awaitRandomMoment(load);
        assertKept(jvm, load);
      }
    }
  }

  /** A moment at which the load has been flowing again for a while. */
  private void awaitRandomMoment(Load load) {
    long enough = load.answered() + 20 + random.nextInt(80);
    await().atMost(Waiting.LIMIT).until(() -> load.answered() >= enough);
    // Anywhere between two answers, not just behind one
    LockSupport.parkNanos(random.nextInt(30_000_000));
  }

  private static void assertKept(Stack stack, Load load) throws IOException {
    List<Request> requests = load.end();
    stack.awaitReady();
    Map<UUID, String> shown = load.shown();
    say(summary(requests));
    assertThat(load.idleClients()).as("clients that never got an answer").isEmpty();
    try (Kafka kafka = stack.kafka()) {
      await()
          .atMost(Waiting.LIMIT)
          .untilAsserted(
              () ->
                  assertThat(
                          Checker.check(
                              requests, stack.database().stored(shown), kafka.published()))
                      .as("seed %d", SEED)
                      .isEmpty());
      assertThat(kafka.records(kafka.topics().deadLetters())).isEmpty();
      say(kafka.published().size() + " events, repeats among them; all promises kept");
    }
  }

  private static String summary(List<Request> requests) {
    Map<Class<?>, Long> answers =
        requests.stream()
            .collect(Collectors.groupingBy(r -> r.answer().getClass(), Collectors.counting()));
    return "%d creates answered, %d not made, %d without an answer"
        .formatted(
            answers.getOrDefault(Answer.Made.class, 0L),
            answers.getOrDefault(Answer.NotMade.class, 0L),
            answers.getOrDefault(Answer.Unknown.class, 0L));
  }

  private static void say(String line) {
    System.out.println("robustness: " + line);
  }
}
