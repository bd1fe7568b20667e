package dev.scriptorium.standalone.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptorium.common.command.CommandEnvelope;
import dev.scriptorium.processor.ProcessorApplication;
import dev.scriptorium.standalone.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Partitions change their owners again and again under load: taken over behind the back of an owner
 * that is at work, and because a processor is suspended, killed or stopped. Nothing is lost and
 * nothing is applied twice. docs/robustness.md says how to run a thousand.
 */
class TakeoversIT {

  private static final int TAKEOVERS = Integer.getInteger("robustness.takeovers", 30);
  private static final long SEED = Long.getLong("robustness.seed", System.nanoTime());

  /** Between two times that a processor is suspended, killed and stopped. */
  private static final int ROUND = 100;

  private final Random random = new Random(SEED);
  private final List<RunningProcessor> inThisJvm = new ArrayList<>();
  private int takeovers;
  private TestEnvironment environment;
  private ForkedJvm forked;
  private Waits waits;

  @BeforeEach
  void open() {
    environment = TestEnvironment.open();
    waits = new Waits(environment.kafka());
  }

  @AfterEach
  void close() {
    if (forked != null) {
      forked.kill();
    }
    environment.close();
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.MINUTES)
  void takeovers_lose_nothing_and_double_nothing() {
    say("seed " + SEED);
    start();
    start();
    fork();
    try (CommandLoad load = CommandLoad.start(environment.kafka())) {
      while (takeovers < TAKEOVERS) {
        for (int i = 0; i < ROUND && takeovers < TAKEOVERS; i++) {
          waits.during("taken over from an owner at work", this::takeFromAnOwnerAtWork);
        }
        suspend();
        kill();
        stop();
      }
      load.end();
      say("%d takeovers, %d jobs".formatted(takeovers, load.jobs().size()));
      assertAppliedOnce(load.jobs());
    }
    waits.longest().forEach((kind, wait) -> say("%s: longest wait %d ms".formatted(kind, wait)));
  }

  /** What a processor does that finds an expired lease; the owner learns of it from its rows. */
  private void takeFromAnOwnerAtWork() {
    int partition = random.nextInt(TestEnvironment.PARTITIONS);
    List<String> others = othersThan(partition);
    int moved =
        environment
            .database()
            .update(
                "UPDATE log_position SET owner = ?, batch = batch + 1,"
                    + " owner_until = clock_timestamp() + interval '2500 milliseconds'"
                    + " WHERE log_partition = ? AND owner IS NOT NULL",
                others.get(random.nextInt(others.size())),
                partition);
    awaitProgress(partition);
    takeovers += moved;
  }

  private List<String> othersThan(int partition) {
    List<String> others = new ArrayList<>();
    await()
        .atMost(Waiting.LIMIT)
        .until(
            () -> {
              others.addAll(
                  environment
                      .database()
                      .query(
                          row -> row.getString(1),
                          "SELECT name FROM processor WHERE seen_at > clock_timestamp()"
                              + " - interval '1 second' AND name <> (SELECT coalesce(owner, '')"
                              + " FROM log_position WHERE log_partition = ?)",
                          partition));
              return !others.isEmpty();
            });
    return others;
  }

  private void suspend() {
    int owned = awaitShareOfForked();
    waits.during(
        "processor suspended",
        () -> {
          forked.suspend();
          awaitLostByForked();
        });
    takeovers += owned;
    forked.resume();
    awaitShareOfForked();
  }

  private void kill() {
    int owned = awaitShareOfForked();
    waits.during(
        "processor killed",
        () -> {
          forked.kill();
          awaitLostByForked();
        });
    takeovers += owned;
    fork();
    awaitShareOfForked();
  }

  /** A planned restart. */
  private void stop() {
    RunningProcessor stopped = inThisJvm.removeFirst();
    await().atMost(Waiting.LIMIT).until(() -> !stopped.status().owned().isEmpty());
    int owned = stopped.status().owned().size();
    waits.during(
        "processor restarted",
        () -> {
          stopped.close();
          start();
          await()
              .atMost(Waiting.LIMIT)
              .until(() -> !inThisJvm.getLast().status().owned().isEmpty());
          awaitProgressEverywhere();
        });
    takeovers += owned;
  }

  private void start() {
    inThisJvm.add(environment.start("--scriptorium.processor.instance-id=inner"));
  }

  private void fork() {
    forked =
        ForkedJvm.start(
            ProcessorApplication.class,
            environment.settings("--server.port=0", "--scriptorium.processor.instance-id=forked"),
            Map.of(),
            "takeovers-processor.log");
    awaitShareOfForked();
  }

  private int awaitShareOfForked() {
    await().atMost(Waiting.LIMIT).until(() -> ownedByForked() > 0);
    return (int) ownedByForked();
  }

  private void awaitLostByForked() {
    await().atMost(Waiting.LIMIT).until(() -> ownedByForked() == 0);
    awaitProgressEverywhere();
  }

  private long ownedByForked() {
    return environment
        .database()
        .count("SELECT count(*) FROM log_position WHERE owner LIKE 'forked-%'");
  }

  private void awaitProgressEverywhere() {
    for (int partition = 0; partition < TestEnvironment.PARTITIONS; partition++) {
      awaitProgress(partition);
    }
  }

  /** Waits until a command sent now has been applied. */
  private void awaitProgress(int partition) {
    CommandEnvelope probe = Commands.create(Commands.rootIn(partition), "probe");
    environment.kafka().send(probe);
    await()
        .atMost(Waiting.LIMIT)
        .until(
            () ->
                environment
                        .database()
                        .count("SELECT count(*) FROM root WHERE id = ?", probe.rootId())
                    == 1);
  }

  private void assertAppliedOnce(List<UUID> jobs) {
    await().atMost(Waiting.LIMIT).untilAsserted(() -> assertThat(incomplete(jobs)).isEmpty());
    environment.assertConsistent();
    assertThat(environment.kafka().records(environment.kafka().topics().deadLetters())).isEmpty();
  }

  /** Jobs that do not have exactly one fact of each of their two changes. */
  private List<UUID> incomplete(List<UUID> jobs) {
    Set<UUID> complete =
        Set.copyOf(
            environment
                .database()
                .query(
                    row -> row.getObject(1, UUID.class),
                    "SELECT root_id FROM timeline GROUP BY root_id HAVING count(*) = 2"));
    return jobs.stream().filter(job -> !complete.contains(job)).toList();
  }

  private static void say(String line) {
    System.out.println("robustness: " + line);
  }
}
