package dev.scriptorium.gateway.account;

import java.util.List;
import java.util.UUID;

/**
 * An account in the tree of accounts.
 *
 * @param path all its ancestors, the top one first, and itself last
 * @param jobRules the rules for its new jobs
 */
public record Account(UUID id, String username, List<UUID> path, JobRules jobRules) {

  public Account {
    path = List.copyOf(path);
  }

  /** Whether it is the caller's own account or a descendant. */
  public boolean isWithin(Caller caller) {
    return path.contains(caller.accountId());
  }
}
