package dev.scriptorium.processor.domain;

import dev.scriptorium.common.command.JobCommand;
import dev.scriptorium.common.command.JobCommand.Authorization;
import dev.scriptorium.common.command.JobCommand.ExternalIdRule;
import dev.scriptorium.common.command.OrderCommand;
import dev.scriptorium.common.model.CaptioningDetails;
import dev.scriptorium.common.model.OrderChanges;
import dev.scriptorium.common.model.OrderDetails;
import dev.scriptorium.common.model.TranslationChanges;
import dev.scriptorium.common.model.TranslationDetails;
import dev.scriptorium.common.model.TranslationDetails.Activity;
import dev.scriptorium.common.model.TranslationQuality;
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

  private Commands() {}

  static JobCommand.Create create() {
    return create(Authorization.GRANTED, null);
  }

  static JobCommand.Create create(Authorization authorization, String fingerprint) {
    return new JobCommand.Create(LECTURE, authorization, ExternalIdRule.SHARED, fingerprint);
  }

  static JobCommand.Create createUnique() {
    return new JobCommand.Create(LECTURE, Authorization.GRANTED, ExternalIdRule.UNIQUE, null);
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
