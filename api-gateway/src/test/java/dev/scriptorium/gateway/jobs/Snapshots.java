package dev.scriptorium.gateway.jobs;

import dev.scriptorium.common.content.MediaProperties;
import dev.scriptorium.common.content.StoredContent;
import dev.scriptorium.common.id.Ids;
import dev.scriptorium.common.model.CaptioningDetails;
import dev.scriptorium.common.model.Fidelity;
import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.JobSnapshot;
import dev.scriptorium.common.model.Media;
import dev.scriptorium.common.model.MediaUrl;
import dev.scriptorium.common.model.People;
import dev.scriptorium.common.model.Priority;
import dev.scriptorium.common.model.ProductName;
import dev.scriptorium.common.model.WorkOptions;
import dev.scriptorium.common.model.WorkOrder;
import dev.scriptorium.common.model.WorkProduct;
import dev.scriptorium.common.model.WorkSnapshot;
import dev.scriptorium.common.task.Step;
import dev.scriptorium.common.task.TaskFailure;
import dev.scriptorium.common.task.TaskKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** States of jobs. */
final class Snapshots {

  static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
  static final StoredContent CONTENT = new StoredContent(Ids.fresh(), 3, "0".repeat(64));
  static final Media FETCHING =
      new Media.Fetching(new MediaUrl("https://media.example/a.mp4", null), 1, NOON);
  static final Media READY =
      new Media.Ready(null, CONTENT, new MediaProperties(61_500, 1, 0), null);
  static final Media BROKEN = new Media.Failed(null, CONTENT, TaskFailure.NO_AUDIO, 1);

  private Snapshots() {}

  static WorkOrder order(Fidelity fidelity, People people) {
    return new WorkOrder(
        fidelity, Priority.STANDARD, 24, "speech", people, null, null, WorkOptions.NONE);
  }

  static JobSnapshot job(JobPhase phase, @Nullable Media media) {
    return job(phase, media, null, null);
  }

  static JobSnapshot job(
      JobPhase phase,
      @Nullable Media media,
      @Nullable WorkOrder ordered,
      @Nullable WorkSnapshot work) {
    return new JobSnapshot(
        phase,
        new CaptioningDetails("Talk", "en-US", null, null, null, 2),
        NOON,
        phase == JobPhase.AWAITING_AUTHORIZATION ? null : NOON,
        null,
        media,
        ordered,
        work);
  }

  static JobSnapshot working(WorkOrder order, @Nullable Step open, ProductName... products) {
    return job(JobPhase.WORKING, READY, null, work(order, open, products));
  }

  static WorkSnapshot work(WorkOrder order, @Nullable Step open, ProductName... products) {
    return new WorkSnapshot(
        order,
        NOON,
        null,
        open == null ? null : TaskKey.first(open),
        open == null ? null : NOON,
        products(products),
        null,
        null);
  }

  static JobSnapshot failed(WorkOrder order, TaskFailure failure) {
    return job(
        JobPhase.FAILED,
        READY,
        null,
        new WorkSnapshot(
            order,
            NOON,
            NOON.plusSeconds(60),
            null,
            null,
            List.of(),
            failure,
            TaskKey.first(Step.DRAFT)));
  }

  private static List<WorkProduct> products(ProductName... names) {
    return Arrays.stream(names)
        .map(name -> new WorkProduct(name, NOON.plusSeconds(name.ordinal()), CONTENT))
        .toList();
  }
}
