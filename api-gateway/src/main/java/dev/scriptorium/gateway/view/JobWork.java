package dev.scriptorium.gateway.view;

import dev.scriptorium.common.task.Step;
import dev.scriptorium.common.task.TaskFailure;
import dev.scriptorium.common.task.TaskKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The work on a job outside any order, as workers see it.
 *
 * @param open the task that can be, or has been, claimed; null if none is open
 * @param attempts newest first, up to a limit
 */
public record JobWork(@Nullable OpenTask open, List<Attempt> attempts) {

  public JobWork {
    attempts = List.copyOf(attempts);
  }

  /** The newest attempt of a task; empty if nobody has claimed it yet. */
  public Optional<Attempt> newest(TaskKey task) {
    return attempts.stream().filter(attempt -> attempt.task().equals(task)).findFirst();
  }

  /**
   * A task that is open.
   *
   * @param engine who does it
   * @param place in the queue, 1 for the first, at most the limit that was asked for; null while a
   *     worker has it
   */
  public record OpenTask(TaskKey task, String engine, Instant openedAt, @Nullable Integer place) {}

  /**
   * One worker's time with a task.
   *
   * @param number 1, 2, ... of its task
   * @param endedAt null while it has not ended
   * @param retryAt when the task may be claimed again; null if that is not known
   * @param progress 0 to 1; null if the worker has not said
   * @param note of the worker, for people; null if none
   * @param failure null unless it failed
   * @param failureText of the worker, for people; null if none
   */
  public record Attempt(
      TaskKey task,
      String engine,
      int number,
      State state,
      Instant startedAt,
      @Nullable Instant endedAt,
      @Nullable Instant retryAt,
      @Nullable Double progress,
      @Nullable String note,
      @Nullable TaskFailure failure,
      @Nullable String failureText) {

    public Step step() {
      return task.step();
    }
  }

  /** What became of an attempt. */
  public enum State {
    /** The worker has the task. */
    HELD,
    /** The worker has not been heard of for too long; another one may take the task. */
    EXPIRED,
    /** Its report is stored and not confirmed yet. */
    REPORTED,
    /** The task ended with its report. */
    COMPLETED,
    /** Its report came too late. */
    SUPERSEDED,
    /** It failed, and the task can be claimed again later. */
    BACKING_OFF,
    /** It failed. */
    FAILED,
    /** The worker gave the task back. */
    RELEASED,
    /** The task ended without it. */
    CANCELED
  }
}
