package dev.scriptorium.gateway.work;

import dev.scriptorium.common.content.StoredContent;
import dev.scriptorium.common.task.ResultName;
import dev.scriptorium.common.task.TaskKey;
import dev.scriptorium.common.task.TaskKind;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lease as it is stored.
 *
 * @param jobId the job's, which is the root's unless that is an order
 * @param task the task's step and generation
 * @param attempt 1, 2, ...
 * @param secondsLeft until it expires; 0 if it has
 * @param reported what it reported; null if nothing
 * @param state what became of it
 * @param results what has been stored for it
 */
record Lease(
    UUID id,
    UUID taskId,
    UUID rootId,
    UUID jobId,
    UUID accountId,
    TaskKind kind,
    TaskKey task,
    String engine,
    String language,
    int attempt,
    long secondsLeft,
    LeaseState state,
    @Nullable Reported reported,
    Map<ResultName, StoredContent> results) {

  /** Kinds of reports. */
  enum Reported {
    COMPLETED,
    FAILED
  }

  Lease {
    results = Map.copyOf(results);
  }
}
