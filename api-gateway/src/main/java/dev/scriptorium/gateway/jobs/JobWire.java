package dev.scriptorium.gateway.jobs;

import dev.scriptorium.common.model.Fidelity;
import dev.scriptorium.common.model.People;
import dev.scriptorium.common.model.Priority;
import dev.scriptorium.common.model.ProductName;
import dev.scriptorium.common.task.Step;
import dev.scriptorium.common.task.TaskFailure;
import dev.scriptorium.common.task.TaskKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bodies of responses (docs/openapi-scriptorium.yaml). Null members are left out. */
final class JobWire {

  private JobWire() {}

  /**
   * @param after cursor of the next page; null if this is the last one
   */
  record Page(List<Row> jobs, @Nullable String after) {}

  record Row(UUID id, String name, String phase, double progress, Instant createdAt) {}

  record Job(
      UUID id,
      String kind,
      String name,
      String language,
      String phase,
      Instant createdAt,
      @Nullable Instant authorizedAt,
      @Nullable Instant startedAt,
      @Nullable Instant dueAt,
      @Nullable Instant endedAt,
      Recording media,
      @Nullable Order order,
      double progress,
      @Nullable Now now,
      Wait waiting,
      @Nullable Failure failure,
      List<Try> attempts,
      List<Product> workProducts,
      List<Ahead> next) {}

  record Recording(
      String state,
      @Nullable Long durationMs,
      @Nullable TaskFailure reason,
      @Nullable String explanation) {}

  /**
   * @param draftIsFinal true or null
   * @param explanation of that; null if it is not so
   */
  record Order(
      Fidelity fidelity,
      Priority priority,
      int turnaroundHours,
      String engine,
      People people,
      @Nullable Boolean draftIsFinal,
      @Nullable String explanation) {}

  /** What a worker works on. */
  record Now(
      Step step,
      TaskKind kind,
      String engine,
      int attempt,
      Instant since,
      @Nullable Double progress,
      @Nullable String note) {}

  record Wait(
      WaitingReason reason,
      String explanation,
      @Nullable Instant until,
      @Nullable QueuePlace queue) {}

  /**
   * @param capped whether it may be any place from this one on
   */
  record QueuePlace(int place, boolean approximate, boolean capped) {}

  record Failure(TaskFailure code, String explanation) {}

  record Try(
      int attempt,
      Step step,
      TaskKind kind,
      String engine,
      TryState state,
      Instant startedAt,
      @Nullable Instant endedAt,
      @Nullable TaskFailure code,
      @Nullable String text) {}

  /** What became of an attempt. */
  enum TryState {
    HELD,
    EXPIRED,
    REPORTED,
    COMPLETED,
    SUPERSEDED,
    FAILED,
    RELEASED,
    CANCELED
  }

  record Product(ProductName name, Instant version, long length) {}

  /**
   * @param product of the step; null if it has none
   */
  record Ahead(Step step, TaskKind kind, String engine, @Nullable ProductName product) {}
}
