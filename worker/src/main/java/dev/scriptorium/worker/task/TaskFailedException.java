package dev.scriptorium.worker.task;

import dev.scriptorium.worker.protocol.FailureReport;
import dev.scriptorium.worker.protocol.TaskFailure;

/** A task that failed, with what the server is told. */
public final class TaskFailedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient FailureReport report;

  private TaskFailedException(FailureReport report) {
    super(report.code() + ": " + report.text());
    this.report = report;
  }

  /** The same task fails again. */
  public static TaskFailedException permanent(TaskFailure code, String text) {
    return new TaskFailedException(new FailureReport(code, text, false));
  }

  /** Another attempt may succeed. */
  public static TaskFailedException retryable(TaskFailure code, String text) {
    return new TaskFailedException(new FailureReport(code, text, true));
  }

  public FailureReport report() {
    return report;
  }
}
