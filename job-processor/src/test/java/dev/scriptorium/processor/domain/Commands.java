package dev.scriptorium.processor.domain;

import dev.scriptorium.common.command.JobRequest;
import dev.scriptorium.common.command.JobRequest.Authorization;
import dev.scriptorium.common.command.JobRequest.ExternalIdRule;
import dev.scriptorium.common.command.OrderRequest;
import dev.scriptorium.common.model.JobDetails;
import dev.scriptorium.common.model.OrderChanges;
import dev.scriptorium.common.model.OrderDetails;
import dev.scriptorium.common.model.OrderedJobChanges;
import dev.scriptorium.common.model.OrderedJobDetails;
import dev.scriptorium.common.model.OrderedJobDetails.Activity;
import dev.scriptorium.common.model.TranslationQuality;
import java.util.Set;
import java.util.UUID;

/** Commands as tests need them. */
final class Commands {

  static final UUID FIRST = UUID.fromString("0198c0de-0000-7000-8000-0000000000f1");
  static final UUID SECOND = UUID.fromString("0198c0de-0000-7000-8000-0000000000f2");
  static final JobDetails LECTURE = new JobDetails("Lecture", "en", "lecture-1", null, null, null);
  static final OrderDetails BROCHURE = new OrderDetails("Brochure", null, "SPRING", null, null);
  static final OrderChanges NO_CHANGES = new OrderChanges(null, null, null, null, null, Set.of());

  private Commands() {}

  static JobRequest.Create create() {
    return create(Authorization.GRANTED, null);
  }

  static JobRequest.Create create(Authorization authorization, String fingerprint) {
    return new JobRequest.Create(LECTURE, authorization, ExternalIdRule.SHARED, fingerprint);
  }

  static JobRequest.Create createUnique() {
    return new JobRequest.Create(LECTURE, Authorization.GRANTED, ExternalIdRule.UNIQUE, null);
  }

  static OrderRequest.CreateOrder createOrder() {
    return new OrderRequest.CreateOrder(BROCHURE, null);
  }

  static OrderRequest.StartOrder start() {
    return new OrderRequest.StartOrder(NO_CHANGES, "EN2600001");
  }

  static OrderRequest.CancelOrder cancel() {
    return new OrderRequest.CancelOrder(NO_CHANGES);
  }

  static OrderRequest.ChangeOrder rename(String name) {
    return new OrderRequest.ChangeOrder(new OrderChanges(name, null, null, null, null, Set.of()));
  }

  static OrderRequest.AddJob add(UUID jobId) {
    return add(jobId, null, Activity.ACTIVE);
  }

  static OrderRequest.AddJob add(UUID jobId, String fingerprint, Activity activity) {
    return new OrderRequest.AddJob(jobId, page(activity), fingerprint, 10);
  }

  static OrderedJobDetails page(Activity activity) {
    return new OrderedJobDetails(
        "Page", "de", "en", TranslationQuality.TRANSLATION, null, "Briefing", activity);
  }

  static OrderRequest.ChangeJob renameJob(UUID jobId, String name) {
    return new OrderRequest.ChangeJob(
        jobId, new OrderedJobChanges(name, null, null, null, null, null, null, Set.of()));
  }

  static OrderRequest.ChangeJob languages(UUID jobId, String source, String target) {
    return new OrderRequest.ChangeJob(
        jobId, new OrderedJobChanges(null, source, target, null, null, null, null, Set.of()));
  }
}
