package dev.scriptorium.standalone.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.scriptorium.processor.application.CommandBatch;
import dev.scriptorium.processor.application.HandleCommandBatch;
import dev.scriptorium.processor.application.LeaseTable;
import dev.scriptorium.processor.application.LogEntry;
import dev.scriptorium.processor.application.LogPosition;
import dev.scriptorium.processor.application.PositionMove;
import dev.scriptorium.processor.application.RawRecord;
import dev.scriptorium.processor.postgres.JdbcCommandTransactions;
import dev.scriptorium.processor.postgres.JdbcLogPositions;
import dev.scriptorium.processor.postgres.JdbcPartitionLeases;
import dev.scriptorium.standalone.Waiting;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Leases in a real database (rule 13). */
class PartitionLeasesIT {

  private static final List<Integer> ALL = List.of(0, 1, 2, 3);

  private TestEnvironment environment;
  private JdbcPartitionLeases first;
  private JdbcPartitionLeases second;

  @BeforeEach
  void open() {
    environment = TestEnvironment.open();
    environment.startReady().close();
    first = leases("first", Duration.ofHours(1));
    second = leases("second", Duration.ofHours(1));
  }

  @AfterEach
  void close() {
    environment.close();
  }

  @Test
  void a_processor_that_stops_leaves_nothing_behind() {
    assertThat(environment.database().count("SELECT count(*) FROM processor")).isZero();
    assertThat(first.renew().leases().values())
        .hasSize(ALL.size())
        .containsOnly(new LeaseTable.Lease(null, false));
  }

  @Test
  void a_partition_belongs_to_one_processor_until_it_is_released() {
    assertThat(first.take(ALL, 3)).containsExactlyInAnyOrder(0, 1, 2);
    assertThat(second.take(ALL, 3)).containsExactly(3);
    first.release(List.of(1, 3));
    assertThat(second.take(ALL, 3)).containsExactly(1);
    assertThat(batch(1)).isZero();
    first.renew();
    assertThat(second.renew().alive()).containsExactly("first");
    first.leave();
    assertThat(second.renew().alive()).containsExactly("second");
    assertThat(second.take(ALL, 4)).containsExactlyInAnyOrder(0, 2);
  }

  @Test
  void a_lease_that_is_renewed_does_not_expire() {
    first.take(ALL, 4);
    expire(0);
    expire(1);
    assertThat(second.renew().leases().get(0)).isEqualTo(new LeaseTable.Lease("first", true));
    first.renew();
    assertThat(second.renew().leases().get(0)).isEqualTo(new LeaseTable.Lease("first", false));
    assertThat(second.take(ALL, 4)).isEmpty();
  }

  @Test
  void a_lease_that_is_not_renewed_expires() {
    leases("short", Duration.ofMillis(500)).take(List.of(2), 1);
    await().atMost(Waiting.LIMIT).until(() -> second.take(List.of(2), 1).contains(2));
  }

  @Test
  void whoever_lost_an_expired_lease_can_no_longer_move_the_position() {
    first.take(List.of(0), 1);
    LogPosition believed = position();
    expire(0);
    assertThat(second.take(ALL, 1)).containsExactly(0);
    assertThat(handler().handle(create(believed)).fenced()).containsExactly(0);
    assertThat(handler().handle(create(position())).fenced()).isEmpty();
    assertThat(environment.aggregates()).isEqualTo(1);
  }

  @Test
  void moving_a_position_extends_the_lease() {
    first.take(List.of(0), 1);
    expire(0);
    handler().handle(create(position()));
    assertThat(second.take(List.of(0), 1)).isEmpty();
    // The general path too: a create that is a repeat
    CommandBatch repeat = create(position());
    expire(0);
    handler().handle(new CommandBatch(twice(repeat), repeat.moves()));
    assertThat(second.take(List.of(0), 1)).isEmpty();
  }

  @Test
  void nobody_waits_for_a_position_that_is_locked() throws SQLException {
    first.take(List.of(0, 1), 2);
    expire(0);
    expire(1);
    try (Connection lock = environment.database().connect();
        Statement statement = lock.createStatement()) {
      lock.setAutoCommit(false);
      statement.execute("SELECT 1 FROM log_position WHERE log_partition IN (0, 2) FOR UPDATE");
      statement.execute("SET lock_timeout = '1s'");
      assertThat(second.take(ALL, 4)).containsExactlyInAnyOrder(1, 3);
      assertThat(first.renew().leases()).hasSize(ALL.size());
      first.release(List.of(0));
      second.leave();
      lock.rollback();
    }
    assertThat(second.renew().leases().get(0)).isEqualTo(new LeaseTable.Lease("first", true));
  }

  private JdbcPartitionLeases leases(String name, Duration lease) {
    return new JdbcPartitionLeases(environment.database().dataSource(), name, lease);
  }

  private HandleCommandBatch handler() {
    return new HandleCommandBatch(
        new JdbcCommandTransactions(
            environment.database().dataSource(), 500, Duration.ofSeconds(60)));
  }

  private void expire(int partition) {
    environment
        .database()
        .execute(
            "UPDATE log_position SET owner_until = clock_timestamp() - interval '1 second'"
                + " WHERE log_partition = ?",
            partition);
  }

  private long batch(int partition) {
    return environment
        .database()
        .count("SELECT batch FROM log_position WHERE log_partition = ?", partition);
  }

  private LogPosition position() {
    return new JdbcLogPositions(environment.database().dataSource())
        .readOrCreate(List.of(0), "unused", Map.of(0, 0L))
        .get(0);
  }

  private static CommandBatch create(LogPosition position) {
    LogEntry entry =
        new LogEntry.Command(
            new RawRecord(0, position.nextOffset(), Instant.now(), null, null, List.of()),
            Commands.create(Commands.rootIn(0), "job"));
    return new CommandBatch(
        List.of(entry),
        Map.of(0, new PositionMove(position, position.nextOffset() + 1, new byte[32], 0)));
  }

  private static List<LogEntry> twice(CommandBatch batch) {
    LogEntry.Command once = (LogEntry.Command) batch.entries().getFirst();
    return List.of(
        once, new LogEntry.Command(once.raw(), Commands.authorize(once.envelope().rootId())));
  }
}
