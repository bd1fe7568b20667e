package dev.scriptorium.common.wire;

import dev.scriptorium.common.command.Command;
import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.command.OrderCommand;
import dev.scriptorium.common.command.TaskReport;
import dev.scriptorium.common.content.MediaProperties;
import dev.scriptorium.common.content.StoredContent;
import dev.scriptorium.common.event.PublicEvent;
import dev.scriptorium.common.model.CaptioningChanges;
import dev.scriptorium.common.model.CaptioningDetails;
import dev.scriptorium.common.model.Fidelity;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.MediaSource;
import dev.scriptorium.common.model.OptionalText;
import dev.scriptorium.common.model.OrderChanges;
import dev.scriptorium.common.model.OrderDetails;
import dev.scriptorium.common.model.People;
import dev.scriptorium.common.model.Priority;
import dev.scriptorium.common.model.TranslationChanges;
import dev.scriptorium.common.model.TranslationDetails;
import dev.scriptorium.common.model.TranslationDetails.Activity;
import dev.scriptorium.common.model.TranslationQuality;
import dev.scriptorium.common.model.WorkOptions;
import dev.scriptorium.common.model.WorkOrder;
import dev.scriptorium.common.outcome.Outcome;
import dev.scriptorium.common.outcome.Refusal;
import dev.scriptorium.common.task.ResultName;
import dev.scriptorium.common.task.Step;
import dev.scriptorium.common.task.TaskFailure;
import dev.scriptorium.common.task.TaskKey;
import dev.scriptorium.common.task.TaskKind;
import dev.scriptorium.common.task.TaskResult;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
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
  private static final UUID TASK = UUID.fromString("0198c0de-0000-8000-8000-0000000000a5");
  private static final UUID LEASE = UUID.fromString("0198c0de-0000-7000-8000-0000000000e1");
  private static final StoredContent CONTENT =
      new StoredContent(
          UUID.fromString("0198c0de-0000-7000-8000-0000000000d1"),
          1_048_576,
          "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
  private static final OrderChanges ORDER_CHANGES =
      new OrderChanges(
          "Brochure", DUE, "SPRING", "partner-7", ADDRESS, Set.of(OptionalText.AFFILIATE_ID));

  static final List<Command> COMMANDS =
      List.of(
          new JobCommand.Create(
              new CaptioningDetails("Lecture 1", "en", "lecture-1", "Ann", "room 5", 2),
              JobCommand.Authorization.REQUIRED,
              JobCommand.ExternalIdRule.UNIQUE,
              "f1"),
          new JobCommand.Authorize(),
          new JobCommand.Delete(),
          new JobCommand.AddMedia(new MediaSource.Upload(CONTENT)),
          new JobCommand.OrderWork(
              new WorkOrder(
                  Fidelity.PREMIUM,
                  Priority.PRIORITY,
                  24,
                  "speech",
                  People.WAIT,
                  "en",
                  "https://example.com/{job_id}",
                  new WorkOptions(
                      "Spell names as on the slides",
                      Map.of("course", "7"),
                      List.of("RETURN"),
                      "CIELO24",
                      List.of("FINAL"),
                      List.of("FINAL"),
                      "NORMAL",
                      true,
                      true,
                      true,
                      true,
                      true,
                      true)),
              JobCommand.Authorization.GRANTED),
          new JobCommand.Change(
              new CaptioningChanges(
                  3,
                  "Bob",
                  Fidelity.PROFESSIONAL,
                  Priority.ECONOMY,
                  72,
                  "https://example.com/done",
                  "Quiet speakers")),
          new JobCommand.Move(
              SUBJECT,
              new CaptioningChanges(null, null, null, null, null, null, "Quiet speakers"),
              JobCommand.ExternalIdRule.UNIQUE,
              "lecture-1"),
          new JobCommand.Cancel(),
          new JobCommand.Retry(),
          new TaskReport.Completed(
              JOB,
              new TaskKey(Step.PROBE, 2),
              LEASE,
              List.of(new TaskResult(ResultName.PEAKS, CONTENT)),
              new MediaProperties(60_500, 1, 1)),
          new TaskReport.Failed(JOB, TaskKey.first(Step.FETCH), TaskFailure.UNREACHABLE),
          new OrderCommand.CreateOrder(
              new OrderDetails("Brochure", DUE, "SPRING", "partner-7", ADDRESS), "f2"),
          new OrderCommand.ChangeOrder(ORDER_CHANGES),
          new OrderCommand.PlaceOrder(ORDER_CHANGES, "EN2600001"),
          new OrderCommand.CancelOrder(ORDER_CHANGES),
          new OrderCommand.DeleteOrder(),
          new OrderCommand.AddJob(
              JOB,
              new TranslationDetails(
                  "Page 1",
                  "de",
                  "en",
                  TranslationQuality.TRANSLATION_AND_CORRECTION,
                  SUBJECT,
                  "Keep it short",
                  Activity.ACTIVE),
              "f3",
              1000),
          new OrderCommand.ChangeJob(
              JOB,
              new TranslationChanges(
                  "Page 1",
                  "de",
                  "fr",
                  TranslationQuality.TRANSLATION,
                  SUBJECT,
                  "Keep it long",
                  Activity.INACTIVE,
                  Set.of(OptionalText.BRIEFING))),
          new OrderCommand.RemoveJob(JOB));

  static final List<PublicEvent> EVENTS =
      List.of(
          new PublicEvent.JobCreated(JOB, ROOT, JobPhase.DRAFT, "de", "en"),
          new PublicEvent.JobAuthorized(JOB, ROOT),
          new PublicEvent.JobChanged(JOB, ROOT),
          new PublicEvent.JobOrdered(JOB, ROOT, "EN2600001-01"),
          new PublicEvent.JobCanceled(JOB, ROOT),
          new PublicEvent.JobDeleted(JOB, ROOT),
          new PublicEvent.JobMediaAdded(JOB, ROOT, PublicEvent.MediaOrigin.URL),
          new PublicEvent.JobWorkOrdered(JOB, ROOT, Fidelity.PREMIUM, Priority.PRIORITY, "speech"),
          new PublicEvent.JobWorking(JOB, ROOT),
          new PublicEvent.JobCompleted(JOB, ROOT),
          new PublicEvent.JobFailed(JOB, ROOT, TaskFailure.NOT_MEDIA),
          new PublicEvent.TaskOpened(TASK, JOB, ROOT, TaskKind.TRANSCRIBE),
          new PublicEvent.TaskEnded(
              TASK,
              JOB,
              ROOT,
              TaskKind.TRANSCRIBE,
              PublicEvent.TaskEnd.FAILED,
              TaskFailure.ENGINE_FAILED),
          new PublicEvent.OrderCreated(ROOT),
          new PublicEvent.OrderChanged(ROOT),
          new PublicEvent.OrderPlaced(ROOT, "EN2600001"),
          new PublicEvent.OrderCanceled(ROOT),
          new PublicEvent.OrderDeleted(ROOT));

  static final List<Outcome> OUTCOMES =
      List.of(
          new Outcome.Accepted(COMMAND, ROOT, 3),
          new Outcome.Ignored(COMMAND, ROOT, 3, "It was created before"),
          new Outcome.Refused(COMMAND, ROOT, Refusal.WRONG_STATE, "It has been placed"),
          new Outcome.Faulted(COMMAND, ROOT, "Undecodable: key is not a UUID"));

  private Samples() {}
}
