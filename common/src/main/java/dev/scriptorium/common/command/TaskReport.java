package dev.scriptorium.common.command;

import dev.scriptorium.common.content.MediaProperties;
import dev.scriptorium.common.task.TaskFailure;
import dev.scriptorium.common.task.TaskKey;
import dev.scriptorium.common.task.TaskResult;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a task. The root is the job's, or its order's; the first report of an open task
 * counts, and every other one is ignored (rule 17).
 */
public sealed interface TaskReport extends Command {

  /** The job that the task belongs to. */
  UUID jobId();

  /** The task. */
  TaskKey task();

  @Override
  default Scope scope() {
    return Scope.ROOT;
  }

  @Override
  default @Nullable String uniqueExternalId() {
    return null;
  }

  @Override
  default Check check() {
    return Check.BY_TASK;
  }

  /**
   * It is done.
   *
   * @param leaseId the attempt that did it
   * @param results what it delivered, already stored
   * @param media what a probe found; null for every other kind of task
   */
  record Completed(
      UUID jobId,
      TaskKey task,
      UUID leaseId,
      List<TaskResult> results,
      @Nullable MediaProperties media)
      implements TaskReport {
    public Completed {
      Objects.requireNonNull(jobId, "jobId");
      Objects.requireNonNull(task, "task");
      Objects.requireNonNull(leaseId, "leaseId");
      results = results == null ? List.of() : List.copyOf(results);
    }
  }

  /** It cannot be done, or every attempt has failed. */
  record Failed(UUID jobId, TaskKey task, TaskFailure reason) implements TaskReport {
    public Failed {
      Objects.requireNonNull(jobId, "jobId");
      Objects.requireNonNull(task, "task");
      Objects.requireNonNull(reason, "reason");
    }
  }
}
