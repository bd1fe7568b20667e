package dev.scriptorium.processor.domain;

import dev.scriptorium.common.command.JobCommand.Authorization;
import dev.scriptorium.common.event.PublicEvent;
import dev.scriptorium.common.model.JobPhase;
import java.util.UUID;

/** The public event of a private fact: no credentials, no signed URLs, no free text (rule 11). */
final class PublicEvents {

  private PublicEvents() {}

  static PublicEvent of(UUID rootId, Fact fact) {
    return switch (fact) {
      case JobFact jobFact -> ofJob(rootId, jobFact);
      case OrderFact orderFact -> ofOrder(rootId, orderFact);
    };
  }

  private static PublicEvent ofJob(UUID jobId, JobFact fact) {
    return switch (fact) {
      case JobFact.Created created ->
          new PublicEvent.JobCreated(
              jobId, null, firstPhase(created.authorization()), created.details().language(), null);
      case JobFact.Authorized authorized -> new PublicEvent.JobAuthorized(jobId);
      case JobFact.Deleted deleted -> new PublicEvent.JobDeleted(jobId, null);
    };
  }

  private static JobPhase firstPhase(Authorization authorization) {
    return switch (authorization) {
      case GRANTED -> JobPhase.PENDING;
      case REQUIRED -> JobPhase.AWAITING_AUTHORIZATION;
    };
  }

  private static PublicEvent ofOrder(UUID orderId, OrderFact fact) {
    return switch (fact) {
      case OrderFact.Created created -> new PublicEvent.OrderCreated(orderId);
      case OrderFact.Changed changed -> new PublicEvent.OrderChanged(orderId);
      case OrderFact.Started started -> new PublicEvent.OrderPlaced(orderId, started.number());
      case OrderFact.Canceled canceled -> new PublicEvent.OrderCanceled(orderId);
      case OrderFact.Deleted deleted -> new PublicEvent.OrderDeleted(orderId);
      case OrderFact.JobAdded added ->
          new PublicEvent.JobCreated(
              added.jobId(),
              orderId,
              JobPhase.DRAFT,
              added.details().sourceLanguage(),
              added.details().targetLanguage());
      case OrderFact.JobChanged changed -> new PublicEvent.JobChanged(changed.jobId(), orderId);
      case OrderFact.JobStarted started ->
          new PublicEvent.JobOrdered(started.jobId(), orderId, started.number());
      case OrderFact.JobCanceled canceled -> new PublicEvent.JobCanceled(canceled.jobId(), orderId);
      case OrderFact.JobRemoved removed -> new PublicEvent.JobDeleted(removed.jobId(), orderId);
    };
  }
}
