package dev.scriptorium.gateway.work;

import dev.scriptorium.common.id.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Gives tasks to waiting claims: in claim order, each to the claim that has got the fewest so far,
 * within what its token still may have.
 */
final class Allotment {

  private final Map<WaitingClaim, Integer> room = new LinkedHashMap<>();
  private final Map<WaitingClaim, Integer> got = new HashMap<>();
  private final Map<UUID, Integer> roomOfTokens = new HashMap<>();
  private final Map<UUID, WaitingClaim> claimsByLease = new HashMap<>();

  /**
   * @param held how many leases each token has now
   */
  Allotment(Collection<WaitingClaim> claims, Map<UUID, Integer> held) {
    for (WaitingClaim claim : claims) {
      WorkerToken token = claim.claim().token();
      room.put(claim, claim.claim().count());
      roomOfTokens.put(token.id(), token.mostLeases() - held.getOrDefault(token.id(), 0));
    }
  }

  /** The leases to grant. */
  List<NewLeases.Wanted> of(Collection<Candidate> candidates) {
    List<NewLeases.Wanted> wanted = new ArrayList<>();
    Set<UUID> given = new TreeSet<>();
    for (Candidate candidate : new TreeSet<>(candidates)) {
      if (given.add(candidate.taskId())) {
        taker(candidate).ifPresent(claim -> wanted.add(give(candidate, claim)));
      }
    }
    return wanted;
  }

  /** The claim that a lease was meant for. */
  WaitingClaim claimOf(Lease lease) {
    return claimsByLease.get(lease.id());
  }

  private Optional<WaitingClaim> taker(Candidate task) {
    return room.keySet().stream()
        .filter(claim -> got.getOrDefault(claim, 0) < room.get(claim))
        .filter(claim -> roomOfTokens.get(claim.claim().token().id()) > 0)
        .filter(claim -> claim.claim().wants(task.queue()))
        .filter(claim -> claim.claim().token().allowsAccount(task.accountId()))
        .min(Comparator.comparingInt(claim -> got.getOrDefault(claim, 0)));
  }

  private NewLeases.Wanted give(Candidate task, WaitingClaim claim) {
    got.merge(claim, 1, Integer::sum);
    roomOfTokens.merge(claim.claim().token().id(), -1, Integer::sum);
    UUID leaseId = Ids.fresh();
    claimsByLease.put(leaseId, claim);
    return new NewLeases.Wanted(leaseId, task, claim.claim().holder(), claim.claim().id());
  }
}
