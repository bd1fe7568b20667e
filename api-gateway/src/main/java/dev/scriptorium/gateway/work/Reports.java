package dev.scriptorium.gateway.work;

import dev.scriptorium.common.command.TaskReport;
import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.outcome.Outcome;
import dev.scriptorium.gateway.submission.CommandTooLargeException;
import dev.scriptorium.gateway.submission.NoOutcomeException;
import dev.scriptorium.gateway.submission.NotSentException;
import dev.scriptorium.gateway.submission.Submission;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Sends reports until they have an outcome. The id of the command is derived from the lease, so
 * that it does not matter how often, and by how many gateways, it is sent: whose command is in the
 * timeline has won.
 */
final class Reports {

  private static final Logger LOG = LoggerFactory.getLogger(Reports.class);

  private final StoredReports stored;
  private final Submission submission;
  private final TaskHints hints;
  private final Attempts attempts;
  private final WorkProperties settings;

  Reports(
      StoredReports stored,
      Submission submission,
      TaskHints hints,
      Attempts attempts,
      WorkProperties settings) {
    this.stored = stored;
    this.submission = submission;
    this.hints = hints;
    this.attempts = attempts;
    this.settings = settings;
  }

  /**
   * Sends a report, unless somebody does so now, and waits for its outcome.
   *
   * @return the state of the lease; {@code REPORTED} if the outcome is not known yet
   * @throws DataAccessException the database is unavailable; the report is sent again later
   */
  LeaseState send(UUID leaseId) {
    stored.take(leaseId, settings.reportRetry()).ifPresent(this::send);
    return stored.state(leaseId).orElse(LeaseState.SUPERSEDED);
  }

  private void send(Report report) {
    UUID commandId = commandId(report.leaseId());
    try {
      if (report.sending() == Report.Sending.REPEATED
          && submission.isApplied(report.rootId(), commandId)) {
        applied(report);
        return;
      }
      Outcome outcome =
          submission.submit(commandId, report.rootId(), report.accountId(), report.command());
      switch (outcome) {
        case Outcome.Accepted accepted -> applied(report);
        case Outcome.Ignored ignored -> ignored(report, commandId);
        case Outcome.Refused refused -> stored.end(report.leaseId(), LeaseState.SUPERSEDED);
        case Outcome.Faulted faulted -> faulted(report, faulted.explanation());
      }
    } catch (CommandTooLargeException e) {
      faulted(report, String.valueOf(e.getMessage()));
    } catch (NotSentException | NoOutcomeException e) {
      LOG.warn("Report of lease {} is sent again later: {}", report.leaseId(), e.getMessage());
    }
  }

  /** The id of the command that reports a lease. */
  static UUID commandId(UUID leaseId) {
    return Ids.derived("report", leaseId);
  }

  private void ignored(Report report, UUID commandId) {
    if (submission.isApplied(report.rootId(), commandId)) {
      applied(report);
    } else {
      stored.end(report.leaseId(), LeaseState.SUPERSEDED);
    }
  }

  private void applied(Report report) {
    stored.end(
        report.leaseId(),
        switch (report.command()) {
          case TaskReport.Completed completed -> LeaseState.COMPLETED;
          case TaskReport.Failed failed -> LeaseState.FAILED;
        });
    // The plan's next task
    hints.taskMayBeOpen();
  }

  private void faulted(Report report, String explanation) {
    LOG.error("Report of lease {} cannot be processed: {}", report.leaseId(), explanation);
    switch (report.command()) {
      case TaskReport.Completed completed ->
          stored.fail(report.leaseId(), "The report could not be processed", attempts.pauses());
      // There is nothing else to say about the task: an operator has to see the dead letter
      case TaskReport.Failed failed -> stored.end(report.leaseId(), LeaseState.FAILED);
    }
  }
}
