package dev.scriptorium.common.plan;

import dev.scriptorium.common.model.People;
import dev.scriptorium.common.model.ProductName;
import dev.scriptorium.common.model.WorkOrder;
import dev.scriptorium.common.model.WorkProduct;
import dev.scriptorium.common.task.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps of a captioning job: one after the other, each ends with a version of the result. */
public final class CaptioningPlan {

  private CaptioningPlan() {}

  /** All steps of an order. */
  public static List<Step> steps(WorkOrder order) {
    List<Step> steps = new ArrayList<>();
    steps.add(Step.DRAFT);
    if (order.people() == People.WAIT) {
      switch (order.fidelity()) {
        case MECHANICAL -> {}
        case PREMIUM -> steps.add(Step.CORRECTION);
        case PROFESSIONAL -> steps.addAll(List.of(Step.CORRECTION, Step.REVIEW, Step.FINAL_REVIEW));
      }
      if (order.options().speakerNames()) {
        steps.add(Step.SPEAKERS);
      }
    }
    return steps;
  }

  /** The step that comes next; empty if every one is done. */
  public static Optional<Step> next(WorkOrder order, List<WorkProduct> products) {
    return steps(order).stream()
        .filter(step -> products.stream().noneMatch(product -> product.name() == product(step)))
        .findFirst();
  }

  /** What a step delivers. */
  public static ProductName product(Step step) {
    return switch (step) {
      case DRAFT -> ProductName.MECHANICAL;
      case CORRECTION -> ProductName.PREMIUM;
      case REVIEW -> ProductName.INTERIM_PROFESSIONAL;
      case FINAL_REVIEW -> ProductName.PROFESSIONAL;
      case SPEAKERS -> ProductName.SPEAKER_ID;
      case FETCH, PROBE -> throw new IllegalArgumentException(step + " is no step of the work");
    };
  }

  /** Who does a step. */
  public static String engine(WorkOrder order, Step step) {
    return switch (step) {
      case DRAFT -> order.engine();
      case CORRECTION, REVIEW, FINAL_REVIEW, SPEAKERS -> WorkOrder.HUMAN;
      case FETCH, PROBE -> throw new IllegalArgumentException(step + " is no step of the work");
    };
  }
}
