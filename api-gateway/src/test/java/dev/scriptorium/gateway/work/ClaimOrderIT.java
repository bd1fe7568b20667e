package dev.scriptorium.gateway.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.task.TaskKind;
import dev.scriptorium.gateway.ProcessorTables;
import dev.scriptorium.gateway.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which tasks are claimed, compared with {@link PlainClaimOrder}. */
class ClaimOrderIT {

  private static final int SCENARIOS = 25;
  private static final int CLAIMS = 15;
  private static final int PARTITIONS = 4;
  private static final JdbcTemplate JDBC = TestDatabase.jdbc();

  private final long seed = Long.getLong("claims.seed", System.nanoTime());
  private final Attempts attempts =
      new Attempts(
          new WorkProperties(
              Duration.ofHours(1),
              Duration.ofHours(1),
              Duration.ofMinutes(1),
              Duration.ofSeconds(1),
              1,
              Duration.ofSeconds(1),
              100,
              new WorkProperties.Attempts(3, 3, 3, 3, 3, 3),
              List.of(Duration.ZERO),
              Duration.ofSeconds(1),
              Duration.ofSeconds(1),
              Duration.ofDays(1),
              null,
              null));
  private final OpenTasks tasks = new OpenTasks(JdbcClient.create(JDBC), attempts);
  private final NewLeases leases = new NewLeases(JdbcClient.create(JDBC), attempts);

  @BeforeAll
  static void create_tables() {
    ProcessorTables.create();
  }

  @AfterEach
  void clear() {
    JDBC.update("DELETE FROM lease WHERE engine LIKE 'order-%'");
    JDBC.update("DELETE FROM task WHERE engine LIKE 'order-%'");
  }

  @Test
  void tasks_are_claimed_in_the_order_of_the_rule() {
    for (int i = 0; i < SCENARIOS; i++) {
      Random random = new Random(seed + i);
      RandomTasks all = RandomTasks.open(JDBC, random, PARTITIONS);
      Set<Integer> behind = new HashSet<>();
      if (random.nextInt(3) == 0) {
        behind.add(random.nextInt(PARTITIONS));
      }
      Expired expired = random.nextInt(4) == 0 ? Expired.LEFT_ALONE : Expired.CLAIMABLE;
      PlainClaimOrder plain = new PlainClaimOrder(all.tasks(), expired, behind);
      for (int n = 0; n < CLAIMS; n++) {
        Claim claim = claim(random, all);

        assertThat(claimed(claim, expired, behind))
            .as("-Dclaims.seed=%d, claim %d: %s", seed + i, n, claim)
            .containsExactlyElementsOf(plain.claimed(claim));
      }
      clear();
    }
  }

  private static Claim claim(Random random, RandomTasks all) {
    List<Capability> capabilities = new ArrayList<>();
    for (String engine : all.engines()) {
      for (TaskKind kind : List.of(TaskKind.PROBE_MEDIA, TaskKind.CORRECT)) {
        if (capabilities.isEmpty() || random.nextInt(3) > 0) {
          List<String> languages = random.nextInt(3) == 0 ? List.of("de", "en-GB") : List.of("en");
          capabilities.add(new Capability(kind, engine, languages));
        }
      }
    }
    Set<UUID> accounts =
        random.nextInt(5) == 0 ? Set.copyOf(all.accounts().subList(0, 1)) : Set.of();
    WorkerToken token = new WorkerToken(Ids.fresh(), "test", Set.of(), Set.of(), accounts, 1_000);
    int count = random.nextInt(3) == 0 ? 1 + random.nextInt(6) : 1;
    return new Claim(Ids.fresh(), token, "here", Duration.ZERO, count, capabilities);
  }

  /** What a claim that is alone in its turn gets. */
  private List<UUID> claimed(Claim claim, Expired expired, Set<Integer> behind) {
    List<Queue> queues = tasks.queues().stream().filter(claim::wants).toList();
    List<Candidate> candidates =
        tasks.candidates(queues, claim.token().accounts(), claim.count(), expired, behind);
    List<NewLeases.Wanted> wanted =
        new Allotment(List.of(new WaitingClaim(claim, Instant.EPOCH)), Map.of()).of(candidates);
    List<UUID> chosen = wanted.stream().map(each -> each.task().taskId()).toList();
    assertThat(leases.grant(wanted, Duration.ofHours(1), expired))
        .extracting(Lease::taskId)
        .containsExactlyInAnyOrderElementsOf(chosen);
    return chosen;
  }
}
