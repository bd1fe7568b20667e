package dev.scriptorium.processor.postgres;

import dev.scriptorium.common.wire.WireTypes;
import dev.scriptorium.processor.domain.fact.Fact;
import dev.scriptorium.processor.domain.fact.JobFact;
import dev.scriptorium.processor.domain.fact.OrderFact;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Facts as they are stored in timeline rows. What happened to a job of an order is stored like what
 * happens to a job alone, beside the job's id.
 */
public final class FactCodec {

  /** Names of the facts: stored permanently, so never renamed. */
  public static final WireTypes<Fact> TYPES =
      new WireTypes<Fact>("dev.scriptorium.fact.")
          .with("job.created.v1", JobFact.Created.class)
          .with("job.changed.v1", JobFact.Changed.class)
          .with("job.moved.v1", JobFact.Moved.class)
          .with("job.authorized.v1", JobFact.Authorized.class)
          .with("job.ordered.v1", JobFact.Ordered.class)
          .with("job.canceled.v1", JobFact.Canceled.class)
          .with("job.deleted.v1", JobFact.Deleted.class)
          .with("job.media-added.v1", JobFact.MediaAdded.class)
          .with("job.work-ordered.v1", JobFact.WorkOrdered.class)
          .with("job.work-changed.v1", JobFact.WorkChanged.class)
          .with("job.started.v1", JobFact.Started.class)
          .with("job.task-opened.v1", JobFact.TaskOpened.class)
          .with("job.task-completed.v1", JobFact.TaskCompleted.class)
          .with("job.task-failed.v1", JobFact.TaskFailed.class)
          .with("job.task-canceled.v1", JobFact.TaskCanceled.class)
          .with("job.completed.v1", JobFact.Completed.class)
          .with("job.failed.v1", JobFact.Failed.class)
          .with("job.retried.v1", JobFact.Retried.class)
          .with("order.created.v1", OrderFact.Created.class)
          .with("order.changed.v1", OrderFact.Changed.class)
          .with("order.placed.v1", OrderFact.Placed.class)
          .with("order.canceled.v1", OrderFact.Canceled.class)
          .with("order.deleted.v1", OrderFact.Deleted.class)
          .complete(Fact.class, OrderFact.OfJob.class);

  private FactCodec() {}

  /**
   * A fact as it is stored.
   *
   * @param jobId the job of an order that it happened to; null for everything else
   * @param type one of {@link #TYPES}
   */
  record StoredFact(@Nullable UUID jobId, String type, String json) {}

  static StoredFact write(Fact fact) {
    return switch (fact) {
      case OrderFact.OfJob ofJob -> write(ofJob.jobId(), ofJob.fact());
      case JobFact ofJob -> write(null, ofJob);
      case OrderFact ofOrder -> write(null, ofOrder);
    };
  }

  private static StoredFact write(@Nullable UUID jobId, Fact fact) {
    return new StoredFact(
        jobId, TYPES.textNameOf(fact), new String(TYPES.write(fact), StandardCharsets.UTF_8));
  }

  static Fact read(StoredFact stored) {
    Fact fact = TYPES.read(stored.type(), stored.json().getBytes(StandardCharsets.UTF_8));
    return stored.jobId() == null ? fact : new OrderFact.OfJob(stored.jobId(), (JobFact) fact);
  }
}
