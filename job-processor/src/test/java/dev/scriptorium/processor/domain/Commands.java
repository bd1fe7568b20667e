package dev.scriptorium.processor.domain;

import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.command.JobCommand.Authorization;
import dev.scriptorium.common.command.JobCommand.ExternalIdRule;
import dev.scriptorium.common.command.OrderCommand;
import dev.scriptorium.common.command.TaskReport;
import dev.scriptorium.common.content.MediaProperties;
import dev.scriptorium.common.content.StoredContent;
import dev.scriptorium.common.model.CaptioningDetails;
import dev.scriptorium.common.model.Fidelity;
import dev.scriptorium.common.model.MediaSource;
import dev.scriptorium.common.model.MediaUrl;
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
import dev.scriptorium.common.task.ResultName;
import dev.scriptorium.common.task.Step;
import dev.scriptorium.common.task.TaskFailure;
import dev.scriptorium.common.task.TaskKey;
import dev.scriptorium.common.task.TaskResult;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Commands as tests need them. */
final class Commands {

  static final UUID FIRST = UUID.fromString("0198c0de-0000-7000-8000-0000000000f1");
  static final UUID SECOND = UUID.fromString("0198c0de-0000-7000-8000-0000000000f2");
  static final CaptioningDetails LECTURE =
      new CaptioningDetails("Lecture", "en", "lecture-1", null, null, null);
  static final OrderDetails BROCHURE = new OrderDetails("Brochure", null, "SPRING", null, null);
  static final OrderChanges NO_CHANGES = new OrderChanges(null, null, null, null, null, Set.of());

  static final UUID LEASE = UUID.fromString("0198c0de-0000-7000-8000-0000000000e1");
  static final StoredContent RECORDING = content("0198c0de-0000-7000-8000-0000000000d1");
  static final StoredContent ELEMENTS = content("0198c0de-0000-7000-8000-0000000000d2");
  static final MediaProperties PROPERTIES = new MediaProperties(60_000, 1, 0);

  private Commands() {}

  private static StoredContent content(String id) {
    return new StoredContent(UUID.fromString(id), 4, "9f86d081884c7d65".repeat(4));
  }

  static JobCommand.Create create() {
    return create(Authorization.GRANTED, null);
  }

  static JobCommand.Create create(Authorization authorization, String fingerprint) {
    return new JobCommand.Create(LECTURE, authorization, ExternalIdRule.SHARED, fingerprint);
  }

  static JobCommand.Create createUnique() {
    return new JobCommand.Create(LECTURE, Authorization.GRANTED, ExternalIdRule.UNIQUE, null);
  }

  static JobCommand.AddMedia upload() {
    return new JobCommand.AddMedia(new MediaSource.Upload(RECORDING));
  }

  static JobCommand.AddMedia link(String url) {
    return new JobCommand.AddMedia(new MediaSource.Link(new MediaUrl(url, null)));
  }

  static JobCommand.OrderWork order(Fidelity fidelity, People people) {
    return new JobCommand.OrderWork(work(fidelity, people), Authorization.REQUIRED);
  }

  static WorkOrder work(Fidelity fidelity, People people) {
    return new WorkOrder(
        fidelity, Priority.STANDARD, 48, "speech", people, null, null, WorkOptions.NONE);
  }

  static TaskReport.Completed fetched() {
    return completed(TaskKey.first(Step.FETCH), new TaskResult(ResultName.MEDIA, RECORDING));
  }

  static TaskReport.Completed probed(int generation) {
    return new TaskReport.Completed(
        Given.ROOT, new TaskKey(Step.PROBE, generation), LEASE, List.of(), PROPERTIES);
  }

  static TaskReport.Completed done(TaskKey task) {
    return completed(task, new TaskResult(ResultName.ELEMENTS, ELEMENTS));
  }

  private static TaskReport.Completed completed(TaskKey task, TaskResult result) {
    return new TaskReport.Completed(Given.ROOT, task, LEASE, List.of(result), null);
  }

  static TaskReport.Failed failed(TaskKey task, TaskFailure reason) {
    return new TaskReport.Failed(Given.ROOT, task, reason);
  }

  static OrderCommand.CreateOrder createOrder() {
    return new OrderCommand.CreateOrder(BROCHURE, null);
  }

  static OrderCommand.PlaceOrder place() {
    return new OrderCommand.PlaceOrder(NO_CHANGES, "EN2600001");
  }

  static OrderCommand.CancelOrder cancel() {
    return new OrderCommand.CancelOrder(NO_CHANGES);
  }

  static OrderCommand.ChangeOrder rename(String name) {
    return new OrderCommand.ChangeOrder(new OrderChanges(name, null, null, null, null, Set.of()));
  }

  static OrderCommand.AddJob add(UUID jobId) {
    return add(jobId, null, Activity.ACTIVE);
  }

  static OrderCommand.AddJob add(UUID jobId, String fingerprint, Activity activity) {
    return new OrderCommand.AddJob(jobId, page(activity), fingerprint, 10);
  }

  static TranslationDetails page(Activity activity) {
    return new TranslationDetails(
        "Page", "de", "en", TranslationQuality.TRANSLATION, null, "Briefing", activity);
  }

  static OrderCommand.ChangeJob renameJob(UUID jobId, String name) {
    return new OrderCommand.ChangeJob(
        jobId, new TranslationChanges(name, null, null, null, null, null, null, Set.of()));
  }

  static OrderCommand.ChangeJob languages(UUID jobId, String source, String target) {
    return new OrderCommand.ChangeJob(
        jobId, new TranslationChanges(null, source, target, null, null, null, null, Set.of()));
  }
}
