package dev.scriptorium.processor.domain;

import dev.scriptorium.common.command.JobRequest.Authorization;
import dev.scriptorium.common.event.JobEvent;
import dev.scriptorium.common.model.JobPhase;
import java.util.UUID;

/** The public event of a private fact: no credentials, no signed URLs, no free text (rule 11). */
final class PublicEvents {

  private PublicEvents() {}

  static JobEvent of(UUID rootId, Fact fact) {
    return switch (fact) {
      case JobFact jobFact -> ofJob(rootId, jobFact);
      case OrderFact orderFact -> ofOrder(rootId, orderFact);
    };
  }

  private static JobEvent ofJob(UUID jobId, JobFact fact) {
    return switch (fact) {
      case JobFact.Created created ->
          new JobEvent.JobCreated(
              jobId, null, firstPhase(created.authorization()), created.details().language(), null);
      case JobFact.Authorized authorized -> new JobEvent.JobAuthorized(jobId);
      case JobFact.Deleted deleted -> new JobEvent.JobDeleted(jobId, null);
    };
  }

  private static JobPhase firstPhase(Authorization authorization) {
    return switch (authorization) {
      case GRANTED -> JobPhase.PENDING;
      case REQUIRED -> JobPhase.AWAITING_AUTHORIZATION;
    };
  }

  private static JobEvent ofOrder(UUID orderId, OrderFact fact) {
    return switch (fact) {
      case OrderFact.Created created -> new JobEvent.OrderCreated(orderId);
      case OrderFact.Changed changed -> new JobEvent.OrderChanged(orderId);
      case OrderFact.Started started -> new JobEvent.OrderStarted(orderId, started.number());
      case OrderFact.Canceled canceled -> new JobEvent.OrderCanceled(orderId);
      case OrderFact.Deleted deleted -> new JobEvent.OrderDeleted(orderId);
      case OrderFact.JobAdded added ->
          new JobEvent.JobCreated(
              added.jobId(),
              orderId,
              JobPhase.DRAFTED,
              added.details().sourceLanguage(),
              added.details().targetLanguage());
      case OrderFact.JobChanged changed -> new JobEvent.JobChanged(changed.jobId(), orderId);
      case OrderFact.JobStarted started ->
          new JobEvent.JobOrdered(started.jobId(), orderId, started.number());
      case OrderFact.JobCanceled canceled -> new JobEvent.JobCanceled(canceled.jobId(), orderId);
      case OrderFact.JobRemoved removed -> new JobEvent.JobDeleted(removed.jobId(), orderId);
    };
  }
}
