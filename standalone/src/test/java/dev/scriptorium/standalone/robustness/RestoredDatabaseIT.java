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

/** A database from yesterday under the log of today: the log tells it again what it forgot. */
class RestoredDatabaseIT {

  private static final List<String> TABLES =
      List.of(
          "log_topic", "log_position", "root", "ordered_job", "timeline", "claim", "dead_letter");

  private Site site;

  @BeforeEach
  void open() {
    site = Site.open();
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void what_came_after_the_backup_is_applied_again_with_the_same_events() {
    RunningProcessor former = site.startReady();
    List<CommandEnvelope> kept = sendSome();
    site.awaitRoots(kept.size());
    backUp();
    List<CommandEnvelope> forgotten = sendSome();
    forgotten.addAll(kept.stream().map(c -> Commands.authorize(c.rootId())).toList());
    site.kafka().send(forgotten.subList(20, 40));
    awaitFacts(60);
    site.assertWhole();
    former.close();
    restore();
    assertThat(site.roots()).isEqualTo(20);
    site.startReady();
    awaitFacts(60);
    site.assertWhole();
  }

  @Test
  void a_running_processor_notices_that_its_position_went_back() {
    site.startReady();
    List<CommandEnvelope> kept = sendSome();
    site.awaitRoots(kept.size());
    backUp();
    sendSome();
    site.awaitRoots(40);
    restore();
    for (int partition = 0; partition < Site.PARTITIONS; partition++) {
      site.kafka().send(Commands.create(Commands.rootIn(partition), "after the restore"));
    }
    site.awaitRoots(40 + Site.PARTITIONS);
    site.assertWhole();
  }

  private List<CommandEnvelope> sendSome() {
    List<CommandEnvelope> commands = new ArrayList<>(Commands.creates(20));
    site.kafka().send(commands);
    return commands;
  }

  private void awaitFacts(long facts) {
    await()
        .atMost(Waiting.LIMIT)
        .until(() -> site.database().count("SELECT count(*) FROM timeline") == facts);
  }

  private void backUp() {
    TABLES.forEach(
        table ->
            site.database().execute("CREATE TABLE backup_%1$s AS TABLE %1$s".formatted(table)));
  }

  private void restore() {
    StringBuilder sql = new StringBuilder("TRUNCATE " + String.join(", ", TABLES) + ";");
    TABLES.forEach(
        table -> sql.append("INSERT INTO %1$s SELECT * FROM backup_%1$s;".formatted(table)));
    site.database().execute(sql.toString());
  }
}
