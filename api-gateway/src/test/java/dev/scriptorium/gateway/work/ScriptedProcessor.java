package dev.scriptorium.gateway.work;

import dev.scriptorium.common.command.Command;
import dev.scriptorium.common.command.TaskReport;
import dev.scriptorium.common.outcome.Outcome;
import dev.scriptorium.gateway.TestDatabase;
import dev.scriptorium.gateway.submission.LogEnds;
import dev.scriptorium.gateway.submission.NoOutcomeException;
import dev.scriptorium.gateway.submission.Submission;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Stands for Kafka and the processor, which are not in this module: the first report of an open
 * task counts and ends it.
 */
final class ScriptedProcessor implements Submission {

  /** What becomes of the next outcomes. */
  enum Mode {
    ANSWERING,
    /** Commands are applied; their outcomes are lost. */
    LOSING_OUTCOMES,
    /** Commands are lost. */
    LOSING_COMMANDS,
    /** Every command is a dead letter. */
    FAULTING
  }

  record Received(UUID commandId, UUID rootId, UUID accountId, TaskReport report) {}

  private final JdbcTemplate jdbc;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final ConcurrentMap<UUID, UUID> applied = new ConcurrentHashMap<>();
  private volatile Mode mode = Mode.ANSWERING;

  ScriptedProcessor(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void be(Mode newMode) {
    mode = newMode;
  }

  /** What came for a lease. */
  List<TaskReport> reportsOf(UUID leaseId) {
    return received.stream()
        .filter(each -> each.commandId().equals(Reports.commandId(leaseId)))
        .map(Received::report)
        .toList();
  }

  /** What came last for a job. */
  Optional<TaskReport> lastOf(UUID jobId) {
    return received.stream()
        .map(Received::report)
        .filter(report -> report.jobId().equals(jobId))
        .reduce((first, second) -> second);
  }

  @Override
  public Outcome submit(UUID commandId, UUID rootId, UUID accountId, Command command) {
    TaskReport report = (TaskReport) command;
    received.add(new Received(commandId, rootId, accountId, report));
    if (mode == Mode.LOSING_COMMANDS) {
      throw new NoOutcomeException("lost");
    }
    if (mode == Mode.FAULTING) {
      return new Outcome.Faulted(commandId, rootId, "bad");
    }
    int ended =
        jdbc.update("DELETE FROM task WHERE id = ?", report.task().taskId(rootId, report.jobId()));
    if (ended == 1) {
      applied.put(commandId, rootId);
    }
    if (mode == Mode.LOSING_OUTCOMES) {
      throw new NoOutcomeException("lost");
    }
    return ended == 1
        ? new Outcome.Accepted(commandId, rootId, 2)
        : new Outcome.Ignored(commandId, rootId, 2, "the task is not open");
  }

  @Override
  public boolean isApplied(UUID rootId, UUID commandId) {
    return applied.containsKey(commandId);
  }

  /** Replaces the beans that need a broker, or minutes; not found by other tests' gateways. */
  static class Beans {

    @Bean
    Submission submission() {
      return new ScriptedProcessor(TestDatabase.jdbc());
    }

    @Bean
    LogEnds logEnds() {
      return new ScriptedLog();
    }

    @Bean
    ExpiryGrace expiryGrace() {
      return new ExpiryGrace(Duration.ZERO, InstantSource.system());
    }
  }
}
