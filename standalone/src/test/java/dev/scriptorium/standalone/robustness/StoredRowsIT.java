package dev.scriptorium.standalone.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scriptorium.common.command.CommandEnvelope;
import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.command.JobCommand.ExternalIdRule;
import dev.scriptorium.common.command.OrderCommand;
import dev.scriptorium.common.content.StoredContent;
import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.model.CaptioningChanges;
import dev.scriptorium.common.model.MediaSource;
import dev.scriptorium.common.model.OrderChanges;
import dev.scriptorium.common.model.OrderDetails;
import dev.scriptorium.common.model.TranslationDetails;
import dev.scriptorium.common.model.TranslationDetails.Activity;
import dev.scriptorium.common.model.TranslationQuality;
import dev.scriptorium.processor.application.CommandBatch;
import dev.scriptorium.processor.application.CommandTransaction;
import dev.scriptorium.processor.application.CommandTransactions;
import dev.scriptorium.processor.application.HandleCommandBatch;
import dev.scriptorium.processor.application.LogEntry;
import dev.scriptorium.processor.application.LogPosition;
import dev.scriptorium.processor.application.NewRoots;
import dev.scriptorium.processor.application.PositionMove;
import dev.scriptorium.processor.application.RawRecord;
import dev.scriptorium.processor.postgres.JdbcCommandTransactions;
import dev.scriptorium.processor.postgres.JdbcLogPositions;
import dev.scriptorium.processor.postgres.RebuildRoots;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both write paths store the same rows, and every column can be rebuilt. */
class StoredRowsIT {

  private static final Instant AT = Instant.parse("2026-11-27T12:00:00.123Z");
  private static final List<String> TABLES = List.of("root", "ordered_job", "timeline");

  private TestEnvironment environment;
  private CommandTransactions transactions;
  private LogPosition position;

  @BeforeEach
  void open() {
    environment = TestEnvironment.open();
    environment.startReady().close();
    transactions =
        new JdbcCommandTransactions(
            environment.database().dataSource(), 500, Duration.ofSeconds(2));
    position =
        new JdbcLogPositions(environment.database().dataSource())
            .readOrCreate(List.of(0), "unused", Map.of(0, 0L))
            .get(0);
  }

  @AfterEach
  void close() {
    environment.close();
  }

  @Test
  void both_write_paths_of_creates_leave_equal_tables() {
    UUID job = Ids.fresh();
    List<CommandEnvelope> creates =
        List.of(
            Commands.create(job, "job", "external", ExternalIdRule.SHARED),
            Commands.authorize(job),
            Commands.create(Ids.fresh(), "another"),
            Commands.of(Ids.fresh(), new OrderCommand.CreateOrder(brochure(), "fingerprint")));

    LogPosition start = position;
    handle(new OneStatement(transactions), creates);
    List<List<String>> atOnce = dump();
    TABLES.forEach(table -> environment.database().execute("TRUNCATE " + table));
    environment
        .database()
        .execute(
            "UPDATE log_position SET next_offset = ?, batch = ? WHERE log_partition = 0",
            start.nextOffset(),
            start.batch());
    position = start;
    handle(new GeneralPath(transactions), creates);

    assertThat(atOnce.getFirst()).hasSize(3);
    assertThat(dump()).isEqualTo(atOnce);
  }

  @Test
  void rebuild_restores_every_column() {
    UUID order = Ids.fresh();
    UUID deleted = Ids.fresh();
    UUID deletedAlone = Ids.fresh();
    handle(
        transactions,
        List.of(
            Commands.create(Ids.fresh(), "job", "external", ExternalIdRule.SHARED),
            Commands.create(deletedAlone, "job", "of a deleted one", ExternalIdRule.SHARED),
            Commands.of(order, new OrderCommand.CreateOrder(brochure(), null)),
            Commands.of(order, new OrderCommand.AddJob(Ids.fresh(), page(), null, 10)),
            Commands.of(order, new OrderCommand.AddJob(deleted, page(), null, 10)),
            Commands.of(order, new OrderCommand.RemoveJob(deleted)),
            Commands.of(
                order,
                new OrderCommand.PlaceOrder(
                    new OrderChanges(null, null, null, null, null, Set.of()), "EN2600001"))));
    handle(transactions, List.of(Commands.of(deletedAlone, new JobCommand.Delete())));
    RebuildRoots rebuild = new RebuildRoots(environment.database().dataSource());
    assertThat(rebuild.run()).isEqualTo(new RebuildRoots.Report(3, 0));
    List<List<String>> right = dump();

    for (String table : List.of("root", "ordered_job")) {
      for (Column column : columns(table)) {
        environment
            .database()
            .execute("UPDATE %s SET %s = %s".formatted(table, column.name(), column.wrong()));
        assertThat(dump()).as("%s.%s", table, column.name()).isNotEqualTo(right);
        assertThat(rebuild.run().written()).as("%s.%s", table, column.name()).isPositive();
        assertThat(dump()).as("%s.%s", table, column.name()).isEqualTo(right);
      }
    }
  }

  @Test
  void a_job_that_is_moved_takes_its_task_and_its_external_id_with_it() {
    UUID job = Ids.fresh();
    UUID other = Ids.fresh();
    handle(
        transactions,
        List.of(
            Commands.create(job, "job", "external", ExternalIdRule.UNIQUE),
            Commands.of(
                job,
                new JobCommand.AddMedia(
                    new MediaSource.Upload(
                        new StoredContent(Ids.fresh(), 4, "9f86d081884c7d65".repeat(4)))))));
    handle(transactions, List.of(Commands.of(job, move(other))));

    assertThat(owners("root")).containsExactly(other);
    assertThat(owners("task")).containsExactly(other);
    assertThat(owners("claim")).containsExactly(other);
    RebuildRoots rebuild = new RebuildRoots(environment.database().dataSource());
    assertThat(rebuild.run()).isEqualTo(new RebuildRoots.Report(1, 0));

    // The former account may use the external id again, and cannot move that job after it
    UUID second = Ids.fresh();
    handle(
        transactions,
        List.of(Commands.create(second, "second", "external", ExternalIdRule.UNIQUE)));
    handle(transactions, List.of(Commands.of(second, move(other))));
    assertThat(owners("root")).containsExactlyInAnyOrder(other, Commands.ACCOUNT);
    assertThat(owners("claim")).containsExactlyInAnyOrder(other, Commands.ACCOUNT);
  }

  @Test
  void a_job_is_created_and_moved_in_one_batch() {
    UUID job = Ids.fresh();
    UUID other = Ids.fresh();
    handle(
        transactions,
        List.of(
            Commands.create(job, "job", "external", ExternalIdRule.SHARED),
            Commands.of(job, move(other))));
    assertThat(owners("root")).containsExactly(other);
    assertThat(owners("claim")).containsExactly(other);
  }

  private static JobCommand.Move move(UUID accountId) {
    return new JobCommand.Move(
        accountId,
        new CaptioningChanges(null, null, null, null, null, null, null),
        ExternalIdRule.UNIQUE,
        "external");
  }

  private List<UUID> owners(String table) {
    return environment
        .database()
        .query(row -> row.getObject(1, UUID.class), "SELECT account_id FROM " + table);
  }

  /** A column outside of the primary key. */
  private record Column(String name, String type) {

    /** A value that is never right. */
    String wrong() {
      return switch (type) {
        case "uuid" -> "gen_random_uuid()";
        case "bigint", "integer" -> name + " + 1000";
        case "timestamp with time zone" -> name + " + interval '1 second'";
        case "jsonb" -> "jsonb_set(state, '{details,name}', '\"another\"')";
        case "text" ->
            name.equals("kind") ? "CASE kind WHEN 'JOB' THEN 'ORDER' ELSE 'JOB' END" : "'another'";
        default -> throw new IllegalStateException("no wrong value of type " + type);
      };
    }
  }

  private List<Column> columns(String table) {
    return environment
        .database()
        .query(
            row -> new Column(row.getString(1), row.getString(2)),
            "SELECT column_name, data_type FROM information_schema.columns"
                + " WHERE table_schema = current_schema AND table_name = ?",
            table)
        .stream()
        .filter(
            column ->
                !Set.of("root.id", "ordered_job.order_id").contains(table + "." + column.name()))
        .toList();
  }

  private List<List<String>> dump() {
    return TABLES.stream()
        .map(
            table ->
                environment
                    .database()
                    .query(
                        row -> row.getString(1),
                        "SELECT t::text FROM %s t ORDER BY 1".formatted(table)))
        .toList();
  }

  private void handle(CommandTransactions way, List<CommandEnvelope> envelopes) {
    List<LogEntry> entries =
        envelopes.stream()
            .<LogEntry>map(
                envelope ->
                    new LogEntry.Command(new RawRecord(0, 0, AT, null, null, List.of()), envelope))
            .toList();
    PositionMove move = new PositionMove(position, position.nextOffset() + 1, new byte[32], 0);
    position =
        new HandleCommandBatch(way)
            .handle(new CommandBatch(entries, Map.of(0, move)))
            .positions()
            .get(0);
  }

  /** Always takes the general path. */
  private record GeneralPath(CommandTransactions transactions) implements CommandTransactions {
    @Override
    public CommandTransaction begin() {
      return transactions.begin();
    }

    @Override
    public boolean saveNew(NewRoots roots) {
      return false;
    }
  }

  /** Takes the path of one statement, or fails. */
  private record OneStatement(CommandTransactions transactions) implements CommandTransactions {
    @Override
    public CommandTransaction begin() {
      throw new IllegalStateException("this batch should be written in one statement");
    }

    @Override
    public boolean saveNew(NewRoots roots) {
      assertThat(transactions.saveNew(roots)).isTrue();
      return true;
    }
  }

  private static OrderDetails brochure() {
    return new OrderDetails("Brochure", null, "SPRING", null, null);
  }

  private static TranslationDetails page() {
    return new TranslationDetails(
        "Page", "de", "en", TranslationQuality.TRANSLATION, null, "Briefing", Activity.ACTIVE);
  }
}
