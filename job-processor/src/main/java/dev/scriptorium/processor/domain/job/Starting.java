package dev.scriptorium.processor.domain.job;

import dev.scriptorium.common.model.Media;
import dev.scriptorium.common.model.WorkOrder;
import dev.scriptorium.common.outcome.Refusal;
import dev.scriptorium.common.plan.CaptioningPlan;
import dev.scriptorium.common.task.Step;
import dev.scriptorium.common.task.TaskKey;
import dev.scriptorium.processor.domain.decision.Decision;
import dev.scriptorium.processor.domain.fact.JobFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How ordered work begins: the same from every state that it can begin in. */
final class Starting {

  private Starting() {}

  /** Why no work can be ordered with this recording; empty if it can. */
  static Optional<Decision<JobFact>> refusal(Media media) {
    return switch (media) {
      case Media.None none ->
          Optional.of(new Decision.Refused<>(Refusal.NO_MEDIA, "It has no recording"));
      case Media.Failed failed ->
          Optional.of(
              new Decision.Refused<>(
                  Refusal.NO_MEDIA, "Its recording cannot be used: " + failed.reason()));
      case Media.Fetching fetching -> Optional.empty();
      case Media.Probing probing -> Optional.empty();
      case Media.Ready ready -> Optional.empty();
    };
  }

  /** Decides about another order of work. */
  static Decision<JobFact> decideRepeat(WorkOrder ordered, WorkOrder again) {
    return ordered.equals(again)
        ? new Decision.Ignored<>("It was ordered before")
        : new Decision.Refused<>(Refusal.WRONG_STATE, "Other work has been ordered already");
  }

  /** What happens when the work begins. */
  static List<JobFact> facts(Media media, WorkOrder order) {
    List<JobFact> facts = new ArrayList<>();
    facts.add(new JobFact.Started(order));
    switch (media) {
      case Media.Ready ready -> facts.add(new JobFact.TaskOpened(firstTask(order)));
      case Media.Failed failed -> facts.add(new JobFact.Failed(failed.reason()));
      case Media.None none -> throw new IllegalStateException("no work without a recording");
      case Media.Fetching fetching -> {}
      case Media.Probing probing -> {}
    }
    return facts;
  }

  static TaskKey firstTask(WorkOrder order) {
    Step first = CaptioningPlan.steps(order).getFirst();
    return TaskKey.first(first);
  }
}
