package dev.scriptorium.worker.protocol;

import java.util.List;
import java.util.UUID;

/**
 * A claim of tasks.
 *
 * @param claimId a repeat with the same id gets the same leases
 * @param protocol version that the worker speaks
 * @param instance which process of the token's asks
 * @param waitSeconds how long the server may wait for a task
 * @param count leases at most
 */
public record ClaimRequest(
    UUID claimId,
    int protocol,
    String instance,
    int waitSeconds,
    int count,
    List<Capability> capabilities) {

  /** The version that this release speaks. */
  public static final int PROTOCOL = 1;

  /** The same claim, for what there is now: it takes the place of one that still waits. */
  public ClaimRequest withoutWait() {
    return new ClaimRequest(claimId, protocol, instance, 0, count, capabilities);
  }
}
