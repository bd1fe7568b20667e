package dev.scriptorium.common.model;

import dev.scriptorium.common.task.TaskFailure;
import dev.scriptorium.common.task.TaskKey;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The work on a job as it is stored.
 *
 * @param order what was ordered
 * @param startedAt when it could begin
 * @param endedAt when the job was completed, failed or canceled; null while it is worked on
 * @param open the task that is open; null while it waits for the recording, and after the end
 * @param openedAt when that task was opened; null if none is
 * @param products the results so far, oldest first
 * @param failure why it failed; null unless it did
 * @param failed the task that failed; null if none did, or the recording's
 */
public record WorkSnapshot(
    WorkOrder order,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable TaskKey open,
    @Nullable Instant openedAt,
    List<WorkProduct> products,
    @Nullable TaskFailure failure,
    @Nullable TaskKey failed) {

  public WorkSnapshot {
    Objects.requireNonNull(order, "order");
    Objects.requireNonNull(startedAt, "startedAt");
    products = products == null ? List.of() : List.copyOf(products);
  }
}
