package dev.scriptorium.gateway.work;

import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.task.TaskKind;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tasks in the test database with some of their leases: sometimes those of one account are many and
 * due before all others, so that these are not close to the front.
 */
record RandomTasks(List<Task> tasks, List<UUID> accounts, List<String> engines) {

  private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
  private static final LeaseBefore[] LEASES = LeaseBefore.values();
  private static final List<String> LANGUAGES = List.of("en", "en", "en-GB", "de");
  private static final String TASK =
      """
      INSERT INTO task (id, root_id, job_id, account_id, kind, step, generation, engine, language,
        priority, due_at, opened_at, log_partition)
      VALUES (?, ?, ?, ?, ?, 'PROBE', 1, ?, ?, ?, ?, ?, ?)
      """;
  private static final String LEASE =
      """
      INSERT INTO lease (id, task_id, root_id, job_id, account_id, kind, step, generation, engine,
        language, attempt, counted, unheard, token_id, instance, claim_id, is_current, state,
        expires_at, retry_at)
      SELECT ?, id, root_id, job_id, account_id, kind, step, generation, engine, language, ?, ?, ?,
        ?, 'there', ?, ?, ?, now() + make_interval(secs => ?), now() + make_interval(secs => ?)
      FROM task WHERE id = ?
      """;

  /**
   * @param before its lease
   */
  record Task(
      UUID id,
      Queue queue,
      UUID accountId,
      int priority,
      @Nullable Instant dueAt,
      Instant openedAt,
      int partition,
      LeaseBefore before) {}

  static RandomTasks open(JdbcTemplate jdbc, Random random, int partitions) {
    List<UUID> accounts = Stream.generate(Ids::fresh).limit(1 + random.nextInt(20)).toList();
    List<String> engines = List.of("order-" + Ids.fresh(), "order-" + Ids.fresh());
    int inFront = random.nextBoolean() ? random.nextInt(90) : 0;
    int leased = 1 + random.nextInt(4);
    List<Task> tasks = new ArrayList<>();
    int count = inFront + 1 + random.nextInt(120);
    for (int i = 0; i < count; i++) {
      boolean isInFront = i < inFront;
      Queue queue =
          new Queue(
              isInFront || random.nextBoolean() ? TaskKind.PROBE_MEDIA : TaskKind.CORRECT,
              engines.get(isInFront ? 0 : random.nextInt(2)),
              isInFront ? "en" : LANGUAGES.get(random.nextInt(LANGUAGES.size())));
      tasks.add(
          new Task(
              Ids.fresh(),
              queue,
              accounts.get(isInFront ? 0 : random.nextInt(accounts.size())),
              isInFront ? 1 : random.nextInt(3),
              due(random, isInFront),
              NOON.plusSeconds(random.nextInt(20)),
              random.nextInt(partitions),
              random.nextInt(10) < leased
                  ? LEASES[random.nextInt(LEASES.length)]
                  : LeaseBefore.NONE));
    }
    jdbc.batchUpdate(TASK, tasks.stream().map(RandomTasks::row).toList());
    jdbc.batchUpdate(
        LEASE,
        tasks.stream()
            .filter(task -> task.before().state() != null)
            .map(RandomTasks::leaseRow)
            .toList());
    return new RandomTasks(tasks, accounts, engines);
  }

  private static @Nullable Instant due(Random random, boolean isInFront) {
    if (isInFront) {
      return NOON.minusSeconds(random.nextInt(5));
    }
    return random.nextInt(4) == 0 ? null : NOON.plusSeconds(random.nextInt(10));
  }

  private static Object[] row(Task task) {
    return new Object[] {
      task.id(),
      task.id(),
      task.id(),
      task.accountId(),
      task.queue().kind().name(),
      task.queue().engine(),
      task.queue().language(),
      task.priority(),
      task.dueAt() == null ? null : utc(task.dueAt()),
      utc(task.openedAt()),
      task.partition()
    };
  }

  private static Object[] leaseRow(Task task) {
    LeaseBefore before = task.before();
    return new Object[] {
      Ids.fresh(),
      before.counted() + 1,
      before.counted(),
      before.unheard(),
      Ids.fresh(),
      Ids.fresh(),
      before.isCurrent(),
      before.state(),
      before.secondsLeft(),
      before.secondsLeft(),
      task.id()
    };
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
