package dev.scriptorium.gateway.work;

import dev.scriptorium.common.task.TaskKind;
import java.util.Set;
import java.util.UUID;

/**
 * What a worker's token allows.
 *
 * @param kinds of tasks; empty: all
 * @param engines of tasks; empty: all
 * @param accounts whose tasks; empty: everybody's
 * @param mostLeases at the same time
 */
record WorkerToken(
    UUID id,
    String name,
    Set<TaskKind> kinds,
    Set<String> engines,
    Set<UUID> accounts,
    int mostLeases) {

  WorkerToken {
    kinds = Set.copyOf(kinds);
    engines = Set.copyOf(engines);
    accounts = Set.copyOf(accounts);
  }

  boolean allows(TaskKind kind) {
    return kinds.isEmpty() || kinds.contains(kind);
  }

  boolean allowsEngine(String engine) {
    return engines.isEmpty() || engines.contains(engine);
  }

  boolean allowsAccount(UUID account) {
    return accounts.isEmpty() || accounts.contains(account);
  }
}
