package dev.scriptorium.processor.domain.job;

import dev.scriptorium.common.command.TaskReport;
import dev.scriptorium.common.content.MediaProperties;
import dev.scriptorium.common.outcome.Refusal;
import dev.scriptorium.processor.domain.decision.Decision;
import dev.scriptorium.processor.domain.fact.JobFact;
import java.util.Objects;

/** What is the same for reports of every task. */
final class Reports {

  private Reports() {}

  static JobFact.TaskCompleted fact(TaskReport.Completed report) {
    return new JobFact.TaskCompleted(
        report.task(), report.leaseId(), report.results(), report.media());
  }

  static MediaProperties media(JobFact.TaskCompleted completed) {
    return Objects.requireNonNull(completed.media(), "a probe always finds something");
  }

  /** Nothing waits for it: another attempt was first, or the task was canceled. */
  static Decision<JobFact> ignored() {
    return new Decision.Ignored<>("The task is not open");
  }

  static Decision<JobFact> incomplete(String missing) {
    return new Decision.Refused<>(Refusal.INCOMPLETE_REPORT, "The report lacks " + missing);
  }
}
