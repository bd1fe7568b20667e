package dev.scriptorium.processor.domain;

import dev.scriptorium.common.event.PublicEvent;
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
      case JobFact jobFact -> ofJob(rootId, null, jobFact);
      case OrderFact orderFact -> ofOrder(rootId, orderFact);
    };
  }

  private static PublicEvent ofJob(UUID jobId, @Nullable UUID orderId, JobFact fact) {
    return switch (fact) {
      case JobFact.Created created ->
          new PublicEvent.JobCreated(
              jobId,
              orderId,
              created.phase(),
              created.details().sourceLanguage(),
              created.details().targetLanguage());
      case JobFact.Changed changed -> new PublicEvent.JobChanged(jobId, orderId);
      case JobFact.Authorized authorized -> new PublicEvent.JobAuthorized(jobId, orderId);
      case JobFact.Ordered ordered -> new PublicEvent.JobOrdered(jobId, orderId, ordered.number());
      case JobFact.Canceled canceled -> new PublicEvent.JobCanceled(jobId, orderId);
      case JobFact.Deleted deleted -> new PublicEvent.JobDeleted(jobId, orderId);
    };
  }

  private static PublicEvent ofOrder(UUID orderId, OrderFact fact) {
    return switch (fact) {
      case OrderFact.Created created -> new PublicEvent.OrderCreated(orderId);
      case OrderFact.Changed changed -> new PublicEvent.OrderChanged(orderId);
      case OrderFact.Placed placed -> new PublicEvent.OrderPlaced(orderId, placed.number());
      case OrderFact.Canceled canceled -> new PublicEvent.OrderCanceled(orderId);
      case OrderFact.Deleted deleted -> new PublicEvent.OrderDeleted(orderId);
      case OrderFact.OfJob ofJob -> ofJob(ofJob.jobId(), orderId, ofJob.fact());
    };
  }
}
