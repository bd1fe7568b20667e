package dev.scriptorium.worker;

import dev.scriptorium.net.Cancellation;
import dev.scriptorium.worker.protocol.ClaimRequest;
import dev.scriptorium.worker.protocol.Lease;
import dev.scriptorium.worker.protocol.RefusedException;
import dev.scriptorium.worker.protocol.Repeater;
import dev.scriptorium.worker.protocol.ServerAwayException;
import dev.scriptorium.worker.protocol.WorkClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Claims tasks of one group while it has free slots. A claim is repeated until it is answered. */
final class ClaimLoop implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(ClaimLoop.class);

  /** Between claims that are answered with nothing, sooner than they may wait. */
  private static final Duration LEAST_BETWEEN = Duration.ofSeconds(1);

  private static final int MOST_AT_ONCE = 100;

  private final SlotGroup group;
  private final WorkClient client;
  private final Repeater repeater;
  private final String instance;
  private final WorkerProperties properties;
  private final Clock clock;
  private final Semaphore slots;
  private final Cancellation stopping;
  private final Cancellation abandoned;
  private final Listener listener;
  private volatile @Nullable ClaimRequest waiting;

  /** What comes of claims. */
  interface Listener {

    /** The server has answered a claim. */
    void accepted();

    /** The server has refused a claim; it is made again later. */
    void refused(RefusedException e);

    /** The token is not for tasks of this group; they are claimed no more. */
    void forbidden(SlotGroup group, RefusedException e);

    /** Claims of a group have ended for a reason that nobody expects. */
    void broken();

    /**
     * A task to do.
     *
     * @param ended to be run when its slot is free again
     */
    void begin(SlotGroup group, Lease lease, Runnable ended);

    /** A task that nobody asked for. */
    void surplus(Lease lease);
  }

  /**
   * @param stopping requested when there are to be no more claims
   * @param abandoned requested when the answer of the last one is not waited for any more
   */
  ClaimLoop(
      SlotGroup group,
      WorkClient client,
      Repeater repeater,
      String instance,
      WorkerProperties properties,
      Clock clock,
      Cancellation stopping,
      Cancellation abandoned,
      Listener listener) {
    this.group = group;
    this.client = client;
    this.repeater = repeater;
    this.instance = instance;
    this.properties = properties;
    this.clock = clock;
    this.slots = new Semaphore(group.slots());
    this.stopping = stopping;
    this.abandoned = abandoned;
    this.listener = listener;
  }

  @Override
  public void run() {
    try {
      while (!stopping.isRequested()) {
        slots.acquire();
        fill(Math.min(1 + slots.drainPermits(), MOST_AT_ONCE));
      }
    } catch (InterruptedException | CancellationException e) {
      LOG.debug("{} is claimed no more", group.name());
    } catch (RuntimeException | Error e) {
      LOG.error("{} cannot be claimed any more", group.name(), e);
      listener.broken();
    }
  }

  /** Claims tasks for so many slots, which have been taken. */
  private void fill(int free) throws InterruptedException {
    Instant asked = clock.instant();
    List<Lease> leases = claim(free);
    for (Lease lease : leases.subList(0, Math.min(free, leases.size()))) {
      listener.begin(group, lease, slots::release);
    }
    for (Lease lease : leases.subList(Math.min(free, leases.size()), leases.size())) {
      listener.surplus(lease);
    }
    slots.release(Math.max(0, free - leases.size()));
    if (leases.isEmpty() && asked.plus(LEAST_BETWEEN).isAfter(clock.instant())) {
      stopping.await(LEAST_BETWEEN);
    }
  }

  private List<Lease> claim(int free) throws InterruptedException {
    ClaimRequest request = request(free);
    waiting = request;
    try {
      List<Lease> leases = repeater.untilAnswered(() -> client.claim(request, abandoned), stopping);
      listener.accepted();
      return leases;
    } catch (RefusedException e) {
      if (e.isForbidden()) {
        listener.forbidden(group, e);
        throw new CancellationException();
      }
      listener.refused(e);
      stopping.await(properties.retryLongest());
      return List.of();
    } finally {
      waiting = null;
    }
  }

  /**
   * Takes back a claim that waits on the server: it would get the tasks that are given back now.
   * Its repeat without a wait takes its place.
   */
  void withdraw() {
    ClaimRequest claim = waiting;
    if (claim == null) {
      return;
    }
    try {
      repeater.once(() -> client.claim(claim.withoutWait(), abandoned)).forEach(listener::surplus);
    } catch (ServerAwayException | RefusedException | CancellationException e) {
      LOG.debug("The claim of {} was not taken back: {}", group.name(), e.getMessage());
    }
  }

  private ClaimRequest request(int free) {
    return new ClaimRequest(
        UUID.randomUUID(),
        ClaimRequest.PROTOCOL,
        instance,
        (int) properties.claimWait().toSeconds(),
        free,
        List.of(group.capability()));
  }
}
