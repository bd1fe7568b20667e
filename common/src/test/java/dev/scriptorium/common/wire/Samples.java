package dev.scriptorium.common.wire;

import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.command.JobRequest;
import dev.scriptorium.common.command.OrderRequest;
import dev.scriptorium.common.event.JobEvent;
import dev.scriptorium.common.model.JobDetails;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.OptionalText;
import dev.scriptorium.common.model.OrderChanges;
import dev.scriptorium.common.model.OrderDetails;
import dev.scriptorium.common.model.OrderedJobChanges;
import dev.scriptorium.common.model.OrderedJobDetails;
import dev.scriptorium.common.model.OrderedJobDetails.Activity;
import dev.scriptorium.common.model.TranslationQuality;
import dev.scriptorium.common.outcome.Outcome;
import dev.scriptorium.common.outcome.Refusal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One message of every type, every attribute set. */
final class Samples {

  static final UUID ROOT = UUID.fromString("0198c0de-0000-7000-8000-000000000001");
  static final UUID JOB = UUID.fromString("0198c0de-0000-7000-8000-000000000002");
  static final UUID ACCOUNT = UUID.fromString("0198c0de-0000-7000-8000-00000000000a");
  static final UUID COMMAND = UUID.fromString("0198c0de-0000-7000-8000-00000000000c");
  static final Instant AT = Instant.parse("2026-11-23T08:15:30.123Z");
  private static final UUID ADDRESS = UUID.fromString("0198c0de-0000-7000-8000-00000000000d");
  private static final UUID SUBJECT = UUID.fromString("49353ab0-fdbf-4e1c-a063-cdf4aad98782");
  private static final LocalDateTime DUE = LocalDateTime.parse("2026-12-24T18:00:00");
  private static final OrderChanges ORDER_CHANGES =
      new OrderChanges(
          "Brochure", DUE, "SPRING", "partner-7", ADDRESS, Set.of(OptionalText.AFFILIATE_ID));

  static final List<JobCommand> COMMANDS =
      List.of(
          new JobRequest.Create(
              new JobDetails("Lecture 1", "en", "lecture-1", "Ann", "room 5", 2),
              JobRequest.Authorization.REQUIRED,
              JobRequest.ExternalIdRule.UNIQUE,
              "f1"),
          new JobRequest.Authorize(),
          new JobRequest.Delete(),
          new OrderRequest.CreateOrder(
              new OrderDetails("Brochure", DUE, "SPRING", "partner-7", ADDRESS), "f2"),
          new OrderRequest.ChangeOrder(ORDER_CHANGES),
          new OrderRequest.StartOrder(ORDER_CHANGES, "EN2600001"),
          new OrderRequest.CancelOrder(ORDER_CHANGES),
          new OrderRequest.DeleteOrder(),
          new OrderRequest.AddJob(
              JOB,
              new OrderedJobDetails(
                  "Page 1",
                  "de",
                  "en",
                  TranslationQuality.TRANSLATION_AND_CORRECTION,
                  SUBJECT,
                  "Keep it short",
                  Activity.ACTIVE),
              "f3",
              1000),
          new OrderRequest.ChangeJob(
              JOB,
              new OrderedJobChanges(
                  "Page 1",
                  "de",
                  "fr",
                  TranslationQuality.TRANSLATION,
                  SUBJECT,
                  "Keep it long",
                  Activity.INACTIVE,
                  Set.of(OptionalText.BRIEFING))),
          new OrderRequest.RemoveJob(JOB));

  static final List<JobEvent> EVENTS =
      List.of(
          new JobEvent.JobCreated(JOB, ROOT, JobPhase.DRAFTED, "de", "en"),
          new JobEvent.JobAuthorized(JOB),
          new JobEvent.JobChanged(JOB, ROOT),
          new JobEvent.JobOrdered(JOB, ROOT, "EN2600001-01"),
          new JobEvent.JobCanceled(JOB, ROOT),
          new JobEvent.JobDeleted(JOB, ROOT),
          new JobEvent.OrderCreated(ROOT),
          new JobEvent.OrderChanged(ROOT),
          new JobEvent.OrderStarted(ROOT, "EN2600001"),
          new JobEvent.OrderCanceled(ROOT),
          new JobEvent.OrderDeleted(ROOT));

  static final List<Outcome> OUTCOMES =
      List.of(
          new Outcome.Accepted(COMMAND, ROOT, 3),
          new Outcome.Ignored(COMMAND, ROOT, 3, "It was created before"),
          new Outcome.Refused(COMMAND, ROOT, Refusal.WRONG_STATE, "It is running"),
          new Outcome.Faulted(COMMAND, ROOT, "Undecodable: key is no UUID"));

  private Samples() {}
}
