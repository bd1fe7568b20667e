package dev.scriptorium.gateway.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Rule 21 of the plan, as simple as can be: one look at all tasks for each that is claimed. */
final class PlainClaimOrder {

  private final List<RandomTasks.Task> claimable;
  private final Map<UUID, Integer> running = new HashMap<>();

  PlainClaimOrder(List<RandomTasks.Task> tasks, Expired expired, Set<Integer> behind) {
    claimable =
        new ArrayList<>(
            tasks.stream()
                .filter(task -> task.before().isClaimable(expired))
                .filter(task -> !behind.contains(task.partition()))
                .toList());
    tasks.stream()
        .filter(task -> task.before() == LeaseBefore.RUNNING)
        .forEach(task -> running.merge(task.accountId(), 1, Integer::sum));
  }

  /** Those of one account that one claim takes from a queue, by priority. */
  private record Group(UUID accountId, Queue queue, int priority) {

    static Group of(RandomTasks.Task task) {
      return new Group(task.accountId(), task.queue(), task.priority());
    }
  }

  List<UUID> claimed(Claim claim) {
    Map<Group, Integer> given = new HashMap<>();
    List<RandomTasks.Task> claimed = new ArrayList<>();
    for (int i = 0; i < claim.count(); i++) {
      Optional<RandomTasks.Task> next =
          claimable.stream()
              .filter(task -> claim.wants(task.queue()))
              .filter(task -> claim.token().allowsAccount(task.accountId()))
              .min(
                  Comparator.comparingInt(RandomTasks.Task::priority)
                      .thenComparing(
                          task ->
                              running.getOrDefault(task.accountId(), 0)
                                  + given.getOrDefault(Group.of(task), 0))
                      .thenComparing(
                          RandomTasks.Task::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
                      .thenComparing(RandomTasks.Task::openedAt)
                      .thenComparing(task -> task.id().toString()));
      next.ifPresent(
          task -> {
            claimable.remove(task);
            given.merge(Group.of(task), 1, Integer::sum);
            claimed.add(task);
          });
    }
    claimed.forEach(task -> running.merge(task.accountId(), 1, Integer::sum));
    return claimed.stream().map(RandomTasks.Task::id).toList();
  }
}
