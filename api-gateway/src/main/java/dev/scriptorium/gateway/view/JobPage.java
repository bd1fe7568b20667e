package dev.scriptorium.gateway.view;

import dev.scriptorium.common.task.Step;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some jobs outside any order, newest first.
 *
 * @param next where the next page begins; null if this is the last one
 */
public record JobPage(List<Row> rows, @Nullable Position next) {

  public JobPage {
    rows = List.copyOf(rows);
  }

  /**
   * @param step that a worker works on; null if none does
   * @param progress of that worker, 0 to 1; null if it has not said
   */
  public record Row(JobView job, @Nullable Step step, @Nullable Double progress) {}

  /**
   * The last job of the page before.
   *
   * @param createdAt to the microsecond
   */
  public record Position(Instant createdAt, UUID id) {}
}
