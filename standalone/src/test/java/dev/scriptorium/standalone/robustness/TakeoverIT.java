package dev.scriptorium.standalone.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptorium.common.command.CommandEnvelope;
import dev.scriptorium.processor.ProcessorApplication;
import dev.scriptorium.processor.application.CommandBatch;
import dev.scriptorium.processor.application.Committed;
import dev.scriptorium.processor.application.HandleCommandBatch;
import dev.scriptorium.processor.application.LogEntry;
import dev.scriptorium.processor.application.LogPosition;
import dev.scriptorium.processor.application.PositionMove;
import dev.scriptorium.processor.application.RawRecord;
import dev.scriptorium.processor.postgres.JdbcCommandTransactions;
import dev.scriptorium.processor.postgres.JdbcLogPositions;
import dev.scriptorium.standalone.Waiting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two processors believe that they own a partition; only one can write (rule 3). */
class TakeoverIT {

  private static final String WAITING =
      "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'scriptorium-processor'"
          + " AND wait_event_type = 'Lock' AND datname = current_database()";

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
  void a_processor_stopped_inside_its_transaction_does_not_write_when_it_wakes_up()
      throws SQLException {
    UUID root = Commands.rootIn(0);
    try (ForkedJvm stopped = fork()) {
      site.kafka().send(Commands.create(root, "job"));
      await().atMost(Waiting.LIMIT).until(() -> tables() && site.roots() == 1);
      try (Connection lock = site.database().connect()) {
        lockRoot(lock, root);
        site.kafka().send(Commands.authorize(root));
        // It is in the middle of its transaction, and has the position's lock
        await().atMost(Waiting.LIMIT).until(() -> site.database().count(WAITING) == 1);
        stopped.freeze();
        lock.rollback();
      }
      RunningProcessor other = site.start();
      await().atMost(Waiting.LIMIT).until(() -> other.status().owned().size() == Site.PARTITIONS);
      await().atMost(Waiting.LIMIT).until(() -> facts(root) == 2);
      site.kafka().send(Commands.creates(20));
      site.awaitRoots(21);
      stopped.thaw();
      // It is back when it has a share of the partitions again
      await().atMost(Waiting.LIMIT).until(() -> other.status().owned().size() == 2);
      assertThat(stopped.isAlive()).isTrue();
      site.kafka().send(Commands.creates(20));
      site.awaitRoots(41);
      assertThat(facts(root)).isEqualTo(2);
      site.assertWhole();
    }
  }

  @Test
  void a_batch_from_a_position_that_another_has_moved_is_left_out() {
    site.startReady().close();
    DataSource dataSource = site.database().dataSource();
    JdbcLogPositions positions = new JdbcLogPositions(dataSource);
    Map<Integer, LogPosition> believed =
        positions.readOrCreate(List.of(0, 1), "unused", Map.of(0, 0L, 1, 0L));
    HandleCommandBatch handler =
        new HandleCommandBatch(new JdbcCommandTransactions(dataSource, 500));
    LogEntry first = command(0, Commands.create(Commands.rootIn(0), "first"));
    handler.handle(batch(believed, first));

    Committed late =
        handler.handle(
            batch(
                believed,
                command(0, Commands.create(Commands.rootIn(0), "late")),
                command(1, Commands.create(Commands.rootIn(1), "another partition"))));
    assertThat(late.fenced()).containsExactly(0);
    assertThat(late.positions()).containsOnlyKeys(1);
    assertThat(late.entries()).hasSize(1);
    assertThat(late.outcomes()).hasSize(1);
    assertThat(
            site.database()
                .query(row -> row.getString(1), "SELECT state -> 'details' ->> 'name' FROM root"))
        .containsExactlyInAnyOrder("first", "another partition");
  }

  @Test
  void a_repeat_among_new_roots_changes_nothing_and_keeps_nothing_back() {
    site.startReady().close();
    DataSource dataSource = site.database().dataSource();
    Map<Integer, LogPosition> positions =
        new JdbcLogPositions(dataSource).readOrCreate(List.of(0), "unused", Map.of(0, 0L));
    HandleCommandBatch handler =
        new HandleCommandBatch(new JdbcCommandTransactions(dataSource, 500));
    UUID root = Commands.rootIn(0);
    Committed first = handler.handle(batch(positions, command(0, Commands.create(root, "first"))));

    Committed second =
        handler.handle(
            batch(
                first.positions(),
                command(0, Commands.create(root, "first")),
                command(0, Commands.create(Commands.rootIn(0), "second"))));

    assertThat(second.fenced()).isEmpty();
    assertThat(second.entries()).hasSize(1);
    assertThat(second.outcomes()).hasSize(2);
    assertThat(second.positions().get(0).batch()).isEqualTo(first.positions().get(0).batch() + 1);
    assertThat(facts(root)).isEqualTo(1);
    assertThat(site.database().count("SELECT count(*) FROM root")).isEqualTo(2);
  }

  private ForkedJvm fork() {
    return ForkedJvm.start(
        ProcessorApplication.class,
        site.settings("--server.port=0", "--scriptorium.database.idle-in-transaction-timeout=2s"),
        Map.of(),
        "takeover-processor.log");
  }

  private boolean tables() {
    return site.database().count("SELECT count(*) FROM pg_tables WHERE schemaname = current_schema")
        > 5;
  }

  private long facts(UUID root) {
    return site.database().count("SELECT count(*) FROM timeline WHERE root_id = ?", root);
  }

  private static void lockRoot(Connection connection, UUID root) throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement lock =
        connection.prepareStatement("SELECT 1 FROM root WHERE id = ? FOR UPDATE")) {
      lock.setObject(1, root);
      lock.execute();
    }
  }

  private static LogEntry command(int partition, CommandEnvelope envelope) {
    return new LogEntry.Command(
        new RawRecord(partition, 0, Instant.now(), null, null, List.of()), envelope);
  }

  private static CommandBatch batch(Map<Integer, LogPosition> believed, LogEntry... entries) {
    Map<Integer, PositionMove> moves = new HashMap<>();
    for (LogEntry entry : entries) {
      int partition = entry.raw().partition();
      moves.put(partition, new PositionMove(believed.get(partition), 1, new byte[32], 0));
    }
    return new CommandBatch(List.of(entries), moves);
  }
}
