package dev.scriptorium.processor.application;

import dev.scriptorium.processor.domain.Absent;
import dev.scriptorium.processor.domain.Aggregate;
import dev.scriptorium.processor.domain.JobAggregate;
import dev.scriptorium.processor.domain.OrderAggregate;
import dev.scriptorium.processor.domain.job.JobState;
import dev.scriptorium.processor.domain.job.OpenTask;
import dev.scriptorium.processor.domain.order.OrderedJob;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What changed of an aggregate's tasks and of what it has in the content store.
 *
 * @param opened tasks that can be taken now, or are another account's now
 * @param ended ids of tasks that can no longer be taken
 * @param used ids of contents that belong to it now
 * @param released ids of contents that no longer do
 */
public record WorkChange(
    List<OpenedTask> opened, List<UUID> ended, List<UUID> used, List<UUID> released) {

  /** Nothing. */
  public static final WorkChange NONE = new WorkChange(List.of(), List.of(), List.of(), List.of());

  /** A task and its job. */
  public record OpenedTask(UUID id, UUID jobId, OpenTask task) {}

  static WorkChange of(Aggregate before, Aggregate after) {
    Map<UUID, OpenedTask> tasksBefore = tasks(before);
    Map<UUID, OpenedTask> tasksAfter = tasks(after);
    boolean isMoved = !Objects.equals(before.accountId(), after.accountId());
    Set<UUID> contentsBefore = contents(before);
    Set<UUID> contentsAfter = contents(after);
    return new WorkChange(
        tasksAfter.values().stream()
            .filter(task -> isMoved || !task.equals(tasksBefore.get(task.id())))
            .toList(),
        without(tasksBefore.keySet(), tasksAfter.keySet()),
        without(contentsAfter, contentsBefore),
        without(contentsBefore, contentsAfter));
  }

  private static List<UUID> without(Set<UUID> ids, Set<UUID> others) {
    return ids.stream().filter(id -> !others.contains(id)).toList();
  }

  /** The open tasks of an aggregate by their ids. */
  public static Map<UUID, OpenedTask> tasks(Aggregate aggregate) {
    Map<UUID, OpenedTask> tasks = new LinkedHashMap<>();
    jobs(aggregate)
        .forEach(
            (jobId, job) ->
                job.openTasks()
                    .forEach(
                        task -> {
                          UUID id = task.key().taskId(aggregate.rootId(), jobId);
                          tasks.put(id, new OpenedTask(id, jobId, task));
                        }));
    return tasks;
  }

  /** Ids of what an aggregate has in the content store. */
  public static Set<UUID> contents(Aggregate aggregate) {
    Set<UUID> contents = new LinkedHashSet<>();
    jobs(aggregate).values().forEach(job -> contents.addAll(job.contents()));
    return contents;
  }

  private static Map<UUID, JobState> jobs(Aggregate aggregate) {
    return switch (aggregate.state()) {
      case Absent absent -> Map.of();
      case JobAggregate job -> Map.of(aggregate.rootId(), job.job());
      case OrderAggregate order -> jobs(order);
    };
  }

  private static Map<UUID, JobState> jobs(OrderAggregate order) {
    Map<UUID, JobState> jobs = new LinkedHashMap<>();
    for (OrderedJob job : order.order().jobs().all()) {
      jobs.put(job.id(), job.state());
    }
    return jobs;
  }
}
