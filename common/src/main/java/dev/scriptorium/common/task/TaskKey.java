package dev.scriptorium.common.task;

import dev.scriptorium.common.id.Ids;
import java.util.Objects;
import java.util.UUID;

/**
 * A task of a job: its step of the plan, and how often that has been started.
 *
 * @param generation 1 for the first; a retry after a failure is the next one
 */
public record TaskKey(Step step, int generation) {

  public TaskKey {
    Objects.requireNonNull(step, "step");
  }

  /** The first task of a step. */
  public static TaskKey first(Step step) {
    return new TaskKey(step, 1);
  }

  /** The next task of the same step. */
  public TaskKey next() {
    return new TaskKey(step, generation + 1);
  }

  /** The task's id, which the same job, step and generation always lead to. */
  public UUID taskId(UUID rootId, UUID jobId) {
    return Ids.derived("task", rootId, jobId, step.name(), generation);
  }
}
