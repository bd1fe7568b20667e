package dev.scriptorium.standalone.robustness.checker;

import dev.scriptorium.standalone.robustness.checker.Violation.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every task is open or has ended once, by the report that counted; every job goes on or says why
 * not.
 */
final class WorkCheck {

  private static final Set<String> ENDED = Set.of("complete", "failed", "canceled", "deleted");
  private static final String NOTHING = "NOTHING";

  private final Work work;
  private final Map<UUID, List<Work.Fact>> facts;
  private final Map<UUID, List<Work.Attempt>> attempts;
  private final List<Violation> violations = new ArrayList<>();

  private WorkCheck(Work work) {
    this.work = work;
    this.facts = groupedBy(work.facts(), Work.Fact::taskId);
    this.attempts = groupedBy(work.attempts(), Work.Attempt::taskId);
  }

  private static <T> Map<UUID, List<T>> groupedBy(List<T> all, Function<T, UUID> task) {
    return all.stream().collect(Collectors.groupingBy(task));
  }

  static List<Violation> of(Work work) {
    WorkCheck check = new WorkCheck(work);
    Set<UUID> tasks = new HashSet<>(check.facts.keySet());
    tasks.addAll(work.open());
    tasks.addAll(check.attempts.keySet());
    tasks.forEach(check::task);
    work.jobs().forEach(check::job);
    return check.violations;
  }

  private void task(UUID id) {
    List<Work.Fact> own = facts.getOrDefault(id, List.of());
    long opened = own.stream().filter(fact -> fact.change() == Work.Change.OPENED).count();
    List<Work.Fact> ends =
        own.stream().filter(fact -> fact.change() != Work.Change.OPENED).toList();
    boolean isOpen = work.open().contains(id);
    if (opened != 1) {
      report(Kind.INCONSISTENT, "task %s was opened %d times", id, opened);
    }
    if (ends.isEmpty() && opened > 0 && !isOpen) {
      report(Kind.TASK_LOST, "task %s has not ended and cannot be claimed", id);
    }
    if (!ends.isEmpty() && isOpen) {
      report(Kind.INCONSISTENT, "task %s has ended (%s) and can be claimed", id, ends);
    }
    if (ends.size() > 1) {
      report(Kind.TASK_ENDED_TWICE, "task %s: %s", id, ends);
    }
    winners(id, ends);
  }

  /** Who was told that a result counts is who is in the timeline, and the other way round. */
  private void winners(UUID id, List<Work.Fact> ends) {
    Set<UUID> counted =
        ends.stream()
            .filter(end -> end.change() == Work.Change.COMPLETED)
            .map(Work.Fact::leaseId)
            .collect(Collectors.toSet());
    List<Work.Attempt> told =
        attempts.getOrDefault(id, List.of()).stream()
            .filter(attempt -> attempt.state().equals("COMPLETED"))
            .toList();
    if (told.size() > 1) {
      report(Kind.TASK_ENDED_TWICE, "task %s was completed by %s", id, told);
    }
    told.stream()
        .filter(attempt -> !counted.contains(attempt.leaseId()))
        .forEach(
            attempt ->
                report(Kind.RESULT_LOST, "%s was confirmed; what counted is %s", attempt, counted));
  }

  private void job(Work.Shown job) {
    if (!ENDED.contains(job.phase()) && job.reason().equals(NOTHING) && !job.isBeingWorkedOn()) {
      report(Kind.JOB_STUCK, "%s waits for nothing, and nobody works on it", job);
    }
  }

  private void report(Kind kind, String explanation, @Nullable Object... arguments) {
    violations.add(new Violation(kind, explanation.formatted(arguments)));
  }
}
