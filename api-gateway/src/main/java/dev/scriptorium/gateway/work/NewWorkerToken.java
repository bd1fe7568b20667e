package dev.scriptorium.gateway.work;

import dev.scriptorium.common.task.TaskKind;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token to create.
 *
 * @param name for people
 * @param kinds of tasks that it may take; empty: all
 * @param engines of tasks that it may take; empty: all
 * @param accounts whose tasks it may take; empty: everybody's
 * @param mostLeases at the same time, at least 1
 * @param expiresAt null: never
 */
public record NewWorkerToken(
    String name,
    Set<TaskKind> kinds,
    Set<String> engines,
    Set<UUID> accounts,
    int mostLeases,
    @Nullable Instant expiresAt) {

  /** Enough for any one machine. */
  public static final int USUAL_LEASES = 100;

  public NewWorkerToken {
    kinds = Set.copyOf(kinds);
    engines = Set.copyOf(engines);
    accounts = Set.copyOf(accounts);
    if (name.isBlank() || mostLeases < 1) {
      throw new IllegalArgumentException("A token needs a name and at least 1 lease");
    }
  }

  /** A token for everything. */
  public static NewWorkerToken unlimited(String name) {
    return new NewWorkerToken(name, Set.of(), Set.of(), Set.of(), USUAL_LEASES, null);
  }
}
