package dev.scriptorium.gateway.jobs;

import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.JobSnapshot;
import dev.scriptorium.common.model.Media;
import dev.scriptorium.common.model.WorkOrder;
import dev.scriptorium.common.model.WorkProduct;
import dev.scriptorium.common.plan.CaptioningPlan;
import dev.scriptorium.common.task.Step;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a job stands in its plan. */
final class JobPlan {

  /** Who downloads and probes recordings. */
  private static final String MEDIA_ENGINE = "media";

  private static final double ROUNDING = 1_000;

  private final JobSnapshot job;
  private final @Nullable WorkOrder order;

  JobPlan(JobSnapshot job) {
    this.job = job;
    this.order = job.order();
  }

  /** What was ordered; null if nothing was. */
  @Nullable WorkOrder order() {
    return order;
  }

  /** The steps that follow the open one, in order; none once the job has ended. */
  List<Step> next() {
    if (!canGoOn(job.phase())) {
      return List.of();
    }
    Stream<Step> ofMedia =
        job.media() instanceof Media.Fetching ? Stream.of(Step.PROBE) : Stream.empty();
    return Stream.concat(ofMedia, steps().filter(step -> !isDone(step) && !isOpen(step))).toList();
  }

  /**
   * How much of the ordered work is done, 0 to 1: every step of the plan has the same share, the
   * recording has none.
   *
   * @param step that a worker works on; null if none does
   * @param ofStep progress of that worker; null if it has not said
   */
  double progress(@Nullable Step step, @Nullable Double ofStep) {
    if (job.phase() == JobPhase.COMPLETE) {
      return 1;
    }
    List<Step> steps = steps().toList();
    if (steps.isEmpty()) {
      return 0;
    }
    double done = steps.stream().filter(this::isDone).count();
    if (step != null && ofStep != null && steps.contains(step) && !isDone(step)) {
      done += Math.clamp(ofStep, 0.0, 1.0);
    }
    return rounded(done / steps.size());
  }

  static double rounded(double share) {
    return Math.round(share * ROUNDING) / ROUNDING;
  }

  /** Who does a step. */
  String engine(Step step) {
    return switch (step) {
      case FETCH, PROBE -> MEDIA_ENGINE;
      case DRAFT, CORRECTION, REVIEW, FINAL_REVIEW, SPEAKERS ->
          order == null ? WorkOrder.HUMAN : CaptioningPlan.engine(order, step);
    };
  }

  private Stream<Step> steps() {
    return order == null ? Stream.empty() : CaptioningPlan.steps(order).stream();
  }

  private boolean isDone(Step step) {
    return products().stream().anyMatch(each -> each.name() == CaptioningPlan.product(step));
  }

  private boolean isOpen(Step step) {
    return job.work() != null && job.work().open() != null && job.work().open().step() == step;
  }

  private List<WorkProduct> products() {
    return job.work() == null ? List.of() : job.work().products();
  }

  private static boolean canGoOn(JobPhase phase) {
    return switch (phase) {
      case DRAFT, AWAITING_AUTHORIZATION, PENDING, WORKING -> true;
      case COMPLETE, FAILED, CANCELED, DELETED -> false;
    };
  }
}
