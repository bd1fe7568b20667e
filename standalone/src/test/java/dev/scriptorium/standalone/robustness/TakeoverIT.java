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
import java.time.Duration;
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
  void a_processor_stopped_inside_its_transaction_does_not_write_when_it_wakes_up()
      throws SQLException {
    UUID root = Commands.rootIn(0);
    try (ForkedJvm stopped = fork()) {
      environment.kafka().send(Commands.create(root, "job"));
      await().atMost(Waiting.LIMIT).until(() -> tables() && environment.aggregates() == 1);
      try (Connection lock = environment.database().connect()) {
        lockRoot(lock, root);
        environment.kafka().send(Commands.authorize(root));
        // It is in its transaction and holds the position's lock
        await().atMost(Waiting.LIMIT).until(() -> environment.database().count(WAITING) == 1);
        stopped.suspend();
        lock.rollback();
      }
      RunningProcessor other = environment.start();
      await()
          .atMost(Waiting.LIMIT)
          .until(() -> other.status().owned().size() == TestEnvironment.PARTITIONS);
      await().atMost(Waiting.LIMIT).until(() -> facts(root) == 2);
      environment.kafka().send(Commands.creates(20));
      environment.awaitAggregates(21);
      stopped.resume();
      // It has resumed when it owns some partitions again
      await().atMost(Waiting.LIMIT).until(() -> other.status().owned().size() == 2);
      assertThat(stopped.isAlive()).isTrue();
      environment.kafka().send(Commands.creates(20));
      environment.awaitAggregates(41);
      assertThat(facts(root)).isEqualTo(2);
      environment.assertConsistent();
    }
  }

  @Test
  void a_batch_at_a_position_that_another_processor_has_moved_is_left_out() {
    environment.startReady().close();
    DataSource dataSource = environment.database().dataSource();
    JdbcLogPositions positions = new JdbcLogPositions(dataSource);
    Map<Integer, LogPosition> believed =
        positions.readOrCreate(List.of(0, 1), "unused", Map.of(0, 0L, 1, 0L));
    HandleCommandBatch handler =
        new HandleCommandBatch(new JdbcCommandTransactions(dataSource, 500, Duration.ofSeconds(2)));
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
            environment
                .database()
                .query(row -> row.getString(1), "SELECT state -> 'details' ->> 'name' FROM root"))
        .containsExactlyInAnyOrder("first", "another partition");
  }

  @Test
  void a_repeat_among_creates_changes_nothing_and_blocks_nothing() {
    environment.startReady().close();
    DataSource dataSource = environment.database().dataSource();
    Map<Integer, LogPosition> positions =
        new JdbcLogPositions(dataSource).readOrCreate(List.of(0), "unused", Map.of(0, 0L));
    HandleCommandBatch handler =
        new HandleCommandBatch(new JdbcCommandTransactions(dataSource, 500, Duration.ofSeconds(2)));
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
    assertThat(environment.database().count("SELECT count(*) FROM root")).isEqualTo(2);
  }

  private ForkedJvm fork() {
    return ForkedJvm.start(
        ProcessorApplication.class,
        environment.settings(
            "--server.port=0", "--scriptorium.database.idle-in-transaction-timeout=2s"),
        Map.of(),
        "takeover-processor.log");
  }

  private boolean tables() {
    return environment
            .database()
            .count("SELECT count(*) FROM pg_tables WHERE schemaname = current_schema")
        > 5;
  }

  private long facts(UUID root) {
    return environment.database().count("SELECT count(*) FROM timeline WHERE root_id = ?", root);
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
