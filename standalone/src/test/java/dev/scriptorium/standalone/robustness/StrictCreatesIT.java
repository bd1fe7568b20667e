package dev.scriptorium.standalone.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptorium.common.command.CommandEnvelope;
import dev.scriptorium.common.command.JobCommand.ExternalIdRule;
import dev.scriptorium.common.outcome.Outcome;
import dev.scriptorium.common.outcome.Refusal;
import dev.scriptorium.standalone.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Strict creates with the same external id create one job, wherever they race (rule 7). */
class StrictCreatesIT {

  private TestEnvironment environment;

  @BeforeEach
  void open() {
    environment = TestEnvironment.open();
  }

  @AfterEach
  void close() {
    environment.close();
  }

  @Test
  void two_that_race_in_different_partitions_and_processors_create_one_job() {
    RunningProcessor first = environment.start();
    RunningProcessor second = environment.start();
    await()
        .atMost(Waiting.LIMIT)
        .until(() -> first.status().owned().size() == 2 && second.status().owned().size() == 2);
    int mine = first.status().owned().iterator().next();
    int other = second.status().owned().iterator().next();
    int pairs = 100;
    List<CommandEnvelope> commands = new ArrayList<>();
    for (int i = 0; i < pairs; i++) {
      commands.add(strict(Commands.rootIn(i % 2 == 0 ? mine : other), "external " + i));
      commands.add(strict(Commands.rootIn(i % 2 == 0 ? other : mine), "external " + i));
    }
    environment.kafka().send(commands);
    await().atMost(Waiting.LIMIT).until(() -> environment.kafka().outcomes().size() == 2 * pairs);
    assertThat(environment.kafka().outcomes())
        .filteredOn(Outcome.Accepted.class::isInstance)
        .hasSize(pairs);
    assertThat(environment.kafka().outcomes())
        .filteredOn(Outcome.Refused.class::isInstance)
        .hasSize(pairs)
        .allSatisfy(
            outcome ->
                assertThat(((Outcome.Refused) outcome).refusal())
                    .isEqualTo(Refusal.DUPLICATE_EXTERNAL_ID));
    assertThat(environment.database().count("SELECT count(DISTINCT external_id) FROM root"))
        .isEqualTo(pairs);
    assertThat(environment.aggregates()).isEqualTo(pairs);
    environment.assertConsistent();
  }

  @Test
  void a_repeat_in_the_same_batch_leaves_the_claim_with_its_job() {
    UUID root = Commands.rootIn(1);
    environment.kafka().send(List.of(strict(root, "mine"), strict(root, "mine")));
    environment.startReady();
    await().atMost(Waiting.LIMIT).until(() -> environment.kafka().outcomes().size() == 2);
    assertThat(environment.kafka().outcomes())
        .hasExactlyElementsOfTypes(Outcome.Accepted.class, Outcome.Ignored.class);
    assertThat(environment.database().count("SELECT count(*) FROM claim WHERE root_id = ?", root))
        .isEqualTo(1);
  }

  @Test
  void a_lost_claim_is_not_mistaken_for_another_one_won_by_the_same_aggregate() {
    UUID owner = Commands.rootIn(1);
    UUID root = Commands.rootIn(1);
    environment
        .kafka()
        .send(List.of(strict(owner, "taken"), strict(root, "taken"), strict(root, "free")));
    environment.startReady();
    await().atMost(Waiting.LIMIT).until(() -> environment.kafka().outcomes().size() == 3);
    assertThat(environment.kafka().outcomes())
        .hasExactlyElementsOfTypes(
            Outcome.Accepted.class, Outcome.Refused.class, Outcome.Accepted.class);
    assertThat(
            environment
                .database()
                .query(row -> row.getString(1), "SELECT external_id FROM root WHERE id = ?", root))
        .containsExactly("free");
  }

  private static CommandEnvelope strict(UUID rootId, String externalId) {
    return Commands.create(rootId, "strict", externalId, ExternalIdRule.UNIQUE);
  }
}
