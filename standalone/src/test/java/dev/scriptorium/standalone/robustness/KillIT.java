package dev.scriptorium.standalone.robustness;

import static org.awaitility.Awaitility.await;

import dev.scriptorium.standalone.Waiting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} under a steady load of creates, and the checker on what is left. {@code
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
          say("kill -9 processor after " + load.confirmed());
          processes.killProcessor();
          awaitRandomMoment(load);
          say("kill -9 gateway after " + load.confirmed());
          processes.killGateway();
        }
        awaitRandomMoment(load);
        Kept.assertAll(processes, load, "seed " + SEED);
      }
    }
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.MINUTES)
  void nothing_is_lost_when_standalone_is_killed() throws IOException {
    say("seed " + SEED);
    try (SingleProcess jvm = new SingleProcess(directory)) {
      jvm.awaitReady();
      try (Load load = Load.start("kill", jvm.clients())) {
        for (int round = 0; round < 2 * ROUNDS; round++) {
          awaitRandomMoment(load);
          say("kill -9 everything after " + load.confirmed());
          jvm.killAll();
        }
        awaitRandomMoment(load);
        Kept.assertAll(jvm, load, "seed " + SEED);
      }
    }
  }

  /** A random time after the load has resumed. */
  private void awaitRandomMoment(Load load) {
    long enough = load.confirmed() + 20 + random.nextInt(80);
    await().atMost(Waiting.LIMIT).until(() -> load.confirmed() >= enough);
    // Anywhere between two responses, not just after one
    LockSupport.parkNanos(random.nextInt(30_000_000));
  }

  private static void say(String line) {
    System.out.println("robustness: " + line);
  }
}
