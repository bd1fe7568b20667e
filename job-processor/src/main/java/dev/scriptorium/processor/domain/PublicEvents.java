package dev.scriptorium.processor.domain;

import dev.scriptorium.common.event.PublicEvent;
import dev.scriptorium.common.event.PublicEvent.MediaOrigin;
import dev.scriptorium.common.event.PublicEvent.TaskEnd;
import dev.scriptorium.common.model.MediaSource;
import dev.scriptorium.common.task.TaskFailure;
import dev.scriptorium.common.task.TaskKey;
import dev.scriptorium.processor.domain.fact.Fact;
import dev.scriptorium.processor.domain.fact.JobFact;
import dev.scriptorium.processor.domain.fact.OrderFact;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The public event of a private fact: no credentials, no signed URLs, no free text (rule 11). */
final class PublicEvents {

  private PublicEvents() {}

  static PublicEvent of(UUID rootId, Fact fact) {
    return switch (fact) {
      case JobFact jobFact -> ofJob(rootId, rootId, null, jobFact);
      case OrderFact orderFact -> ofOrder(rootId, orderFact);
    };
  }

  private static PublicEvent ofJob(UUID rootId, UUID jobId, @Nullable UUID orderId, JobFact fact) {
    return switch (fact) {
      case JobFact.Created created ->
          new PublicEvent.JobCreated(
              jobId,
              orderId,
              created.phase(),
              created.details().sourceLanguage(),
              created.details().targetLanguage());
      case JobFact.Changed changed -> new PublicEvent.JobChanged(jobId, orderId);
      case JobFact.Moved moved -> new PublicEvent.JobChanged(jobId, orderId);
      case JobFact.Authorized authorized -> new PublicEvent.JobAuthorized(jobId, orderId);
      case JobFact.Ordered ordered -> new PublicEvent.JobOrdered(jobId, orderId, ordered.number());
      case JobFact.MediaAdded added ->
          new PublicEvent.JobMediaAdded(jobId, orderId, origin(added.source()));
      case JobFact.WorkOrdered work ->
          new PublicEvent.JobWorkOrdered(
              jobId,
              orderId,
              work.order().fidelity(),
              work.order().priority(),
              work.order().engine());
      case JobFact.WorkChanged changed -> new PublicEvent.JobChanged(jobId, orderId);
      case JobFact.Started started -> new PublicEvent.JobWorking(jobId, orderId);
      case JobFact.Retried retried -> new PublicEvent.JobWorking(jobId, orderId);
      case JobFact.TaskOpened opened ->
          new PublicEvent.TaskOpened(
              opened.task().taskId(rootId, jobId), jobId, orderId, opened.task().step().kind());
      case JobFact.TaskCompleted completed ->
          ended(rootId, jobId, orderId, completed.task(), TaskEnd.COMPLETED, null);
      case JobFact.TaskFailed failed ->
          ended(rootId, jobId, orderId, failed.task(), TaskEnd.FAILED, failed.reason());
      case JobFact.TaskCanceled canceled ->
          ended(rootId, jobId, orderId, canceled.task(), TaskEnd.CANCELED, null);
      case JobFact.Completed completed -> new PublicEvent.JobCompleted(jobId, orderId);
      case JobFact.Failed failed -> new PublicEvent.JobFailed(jobId, orderId, failed.reason());
      case JobFact.Canceled canceled -> new PublicEvent.JobCanceled(jobId, orderId);
      case JobFact.Deleted deleted -> new PublicEvent.JobDeleted(jobId, orderId);
    };
  }

  private static MediaOrigin origin(MediaSource source) {
    return switch (source) {
      case MediaSource.Upload upload -> MediaOrigin.UPLOAD;
      case MediaSource.Link link -> MediaOrigin.URL;
    };
  }

  private static PublicEvent ended(
      UUID rootId,
      UUID jobId,
      @Nullable UUID orderId,
      TaskKey task,
      TaskEnd end,
      @Nullable TaskFailure reason) {
    return new PublicEvent.TaskEnded(
        task.taskId(rootId, jobId), jobId, orderId, task.step().kind(), end, reason);
  }

  private static PublicEvent ofOrder(UUID orderId, OrderFact fact) {
    return switch (fact) {
      case OrderFact.Created created -> new PublicEvent.OrderCreated(orderId);
      case OrderFact.Changed changed -> new PublicEvent.OrderChanged(orderId);
      case OrderFact.Placed placed -> new PublicEvent.OrderPlaced(orderId, placed.number());
      case OrderFact.Canceled canceled -> new PublicEvent.OrderCanceled(orderId);
      case OrderFact.Deleted deleted -> new PublicEvent.OrderDeleted(orderId);
      case OrderFact.OfJob ofJob -> ofJob(orderId, ofJob.jobId(), orderId, ofJob.fact());
    };
  }
}
