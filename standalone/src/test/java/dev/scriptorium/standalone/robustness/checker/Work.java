package dev.scriptorium.standalone.robustness.checker;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of the tasks of all jobs.
 *
 * @param facts about tasks, from the timeline
 * @param open ids of the tasks that can be claimed
 * @param attempts all leases
 * @param jobs what our own API shows of each job; those that nobody asked about are absent
 */
public record Work(List<Fact> facts, Set<UUID> open, List<Attempt> attempts, List<Shown> jobs) {

  /** A history without tasks. */
  public static final Work NONE = new Work(List.of(), Set.of(), List.of(), List.of());

  /** What a fact says about its task. */
  public enum Change {
    OPENED,
    COMPLETED,
    FAILED,
    CANCELED
  }

  /**
   * A fact about a task.
   *
   * @param leaseId the attempt that did it; null unless it is completed
   */
  public record Fact(UUID rootId, UUID taskId, Change change, @Nullable UUID leaseId) {}

  /**
   * A lease.
   *
   * @param state as stored; COMPLETED: its worker was told that its result counts
   */
  public record Attempt(UUID leaseId, UUID taskId, String state) {}

  /**
   * A job as our own API shows it.
   *
   * @param reason what it waits for
   * @param isBeingWorkedOn whether somebody holds its task
   */
  public record Shown(UUID id, String phase, String reason, boolean isBeingWorkedOn) {}
}
