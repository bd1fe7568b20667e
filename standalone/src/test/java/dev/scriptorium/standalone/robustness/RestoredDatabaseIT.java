package dev.scriptorium.standalone.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptorium.common.command.CommandEnvelope;
import dev.scriptorium.standalone.Waiting;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A restored database with a newer log: the commands since the backup are applied again. */
class RestoredDatabaseIT {

  private static final List<String> TABLES =
      List.of(
          "log_topic", "log_position", "root", "ordered_job", "timeline", "claim", "dead_letter");

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
  void commands_after_the_backup_are_applied_again_with_the_same_events() {
    RunningProcessor former = environment.startReady();
    List<CommandEnvelope> kept = sendSome();
    environment.awaitAggregates(kept.size());
    backUp();
    List<CommandEnvelope> forgotten = sendSome();
    forgotten.addAll(kept.stream().map(c -> Commands.authorize(c.rootId())).toList());
    environment.kafka().send(forgotten.subList(20, 40));
    awaitFacts(60);
    environment.assertConsistent();
    former.close();
    restore();
    assertThat(environment.aggregates()).isEqualTo(20);
    environment.startReady();
    awaitFacts(60);
    environment.assertConsistent();
  }

  @Test
  void a_running_processor_detects_that_its_position_went_back() {
    environment.startReady();
    List<CommandEnvelope> kept = sendSome();
    environment.awaitAggregates(kept.size());
    backUp();
    sendSome();
    environment.awaitAggregates(40);
    restore();
    for (int partition = 0; partition < TestEnvironment.PARTITIONS; partition++) {
      environment.kafka().send(Commands.create(Commands.rootIn(partition), "after the restore"));
    }
    environment.awaitAggregates(40 + TestEnvironment.PARTITIONS);
    environment.assertConsistent();
  }

  private List<CommandEnvelope> sendSome() {
    List<CommandEnvelope> commands = new ArrayList<>(Commands.creates(20));
    environment.kafka().send(commands);
    return commands;
  }

  private void awaitFacts(long facts) {
    await()
        .atMost(Waiting.LIMIT)
        .until(() -> environment.database().count("SELECT count(*) FROM timeline") == facts);
  }

  private void backUp() {
    TABLES.forEach(
        table ->
            environment
                .database()
                .execute("CREATE TABLE backup_%1$s AS TABLE %1$s".formatted(table)));
  }

  private void restore() {
    StringBuilder sql = new StringBuilder("TRUNCATE " + String.join(", ", TABLES) + ";");
    TABLES.forEach(
        table -> sql.append("INSERT INTO %1$s SELECT * FROM backup_%1$s;".formatted(table)));
    environment.database().execute(sql.toString());
  }
}
