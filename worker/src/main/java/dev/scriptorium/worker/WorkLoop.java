package dev.scriptorium.worker;

import dev.scriptorium.net.Cancellation;
import dev.scriptorium.worker.protocol.Lease;
import dev.scriptorium.worker.protocol.RefusedException;
import dev.scriptorium.worker.protocol.Repeater;
import dev.scriptorium.worker.protocol.ServerAwayException;
import dev.scriptorium.worker.protocol.WorkClient;
import dev.scriptorium.worker.scratch.DirectoryTree;
import dev.scriptorium.worker.scratch.ScratchDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Claims, works, reports, until it is stopped. */
final class WorkLoop implements ClaimLoop.Listener {

  private static final Logger LOG = LoggerFactory.getLogger(WorkLoop.class);
  private static final Duration LONGEST_RELEASE = Duration.ofSeconds(5);
  private static final String PROTOCOL_REFUSED = "UNSUPPORTED_PROTOCOL";

  private final WorkClient client;
  private final Repeater repeater;
  private final String instance;
  private final WorkerProperties properties;
  private final ScratchDirectory scratch;
  private final Clock clock;
  private final HeldLeases held = new HeldLeases();
  private final Cancellation stopping = new Cancellation();
  private final Cancellation abandoned = new Cancellation();
  private final Cancellation ended = new Cancellation();
  private final CompletableFuture<Ending> ending = new CompletableFuture<>();
  private final List<ClaimLoop> claims = new ArrayList<>();
  private final List<Thread> claiming = new ArrayList<>();
  private final Thread heartbeats;
  private final AtomicInteger permitted = new AtomicInteger();
  private volatile boolean accepted;

  /**
   * @param instance tells this process from others of the same token
   */
  WorkLoop(
      WorkClient client,
      Repeater repeater,
      String instance,
      WorkerProperties properties,
      ScratchDirectory scratch,
      Clock clock) {
    this.client = client;
    this.repeater = repeater;
    this.instance = instance;
    this.properties = properties;
    this.scratch = scratch;
    this.clock = clock;
    this.heartbeats =
        Thread.ofPlatform()
            .daemon()
            .name("heartbeats")
            .unstarted(
                new HeartbeatLoop(
                    client,
                    repeater,
                    instance,
                    held,
                    properties,
                    clock,
                    ended,
                    () -> ending.complete(Ending.BROKEN)));
  }

  void start(List<SlotGroup> groups) {
    heartbeats.start();
    permitted.set(groups.size());
    for (SlotGroup group : groups) {
      ClaimLoop loop =
          new ClaimLoop(
              group, client, repeater, instance, properties, clock, stopping, abandoned, this);
      claims.add(loop);
      claiming.add(Thread.ofPlatform().daemon().name("claims " + group.name()).start(loop));
    }
  }

  /** Requests the end; {@link #await} returns then. */
  void stop(Ending why) {
    ending.complete(why);
  }

  /** Waits for the request to end, and ends: gives back what is not done. */
  Ending await() throws InterruptedException {
    try {
      Ending why = ending.get();
      shutDown();
      return why;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private void shutDown() throws InterruptedException {
    stopping.request();
    endClaims();
    held.all().forEach(attempt -> attempt.stop(StopReason.RELEASED));
    if (!held.awaitNone(properties.stopTimeout())) {
      held.all().forEach(this::leave);
    }
    if (accepted) {
      releaseUnseen();
    }
    ended.request();
    heartbeats.interrupt();
    heartbeats.join(LONGEST_RELEASE);
  }

  /** Before anything is given back: a claim that waits would get it. */
  private void endClaims() throws InterruptedException {
    List<Thread> withdrawing =
        claims.stream().map(loop -> Thread.ofVirtual().start(loop::withdraw)).toList();
    for (Thread thread : withdrawing) {
      thread.join(LONGEST_RELEASE);
    }
    for (Thread thread : claiming) {
      thread.interrupt();
      thread.join(LONGEST_RELEASE);
    }
    abandoned.request();
  }

  /** Work that does not end; the end of the process ends it. */
  private void leave(Attempt attempt) {
    LOG.warn("{}: has not ended", attempt.lease());
    StopReason reason = attempt.stopReason().orElse(null);
    if (reason == StopReason.STALLED) {
      fail(attempt.lease());
    } else if (reason == StopReason.RELEASED || attempt.isSending()) {
      release(attempt.lease());
    }
  }

  private void fail(Lease lease) {
    try {
      repeater.once(
          () -> {
            client.fail(lease.leaseId(), AttemptRun.STALLED, ended);
            return lease;
          });
    } catch (ServerAwayException | RefusedException | CancellationException e) {
      LOG.debug("{}: the server was not told: {}", lease, e.getMessage());
    }
  }

  /** Leases of a claim whose answer was not waited for. */
  private void releaseUnseen() {
    try {
      for (Lease lease : repeater.once(() -> client.leases(instance, ended))) {
        if (!held.holds(lease.leaseId())) {
          release(lease);
        }
      }
    } catch (ServerAwayException | RefusedException e) {
      LOG.debug("Nothing is known of other leases: {}", e.getMessage());
    }
  }

  private void release(Lease lease) {
    try {
      repeater.once(
          () -> {
            client.release(lease.leaseId(), LONGEST_RELEASE, ended);
            return lease;
          });
    } catch (ServerAwayException | RefusedException | CancellationException e) {
      LOG.debug("{}: not released: {}", lease, e.getMessage());
    }
  }

  @Override
  public void accepted() {
    accepted = true;
  }

  @Override
  public void broken() {
    ending.complete(Ending.BROKEN);
  }

  @Override
  public void surplus(Lease lease) {
    release(lease);
  }

  @Override
  public void begin(SlotGroup group, Lease lease, Runnable slotFree) {
    if (!group.fits(lease) || stopping.isRequested()) {
      release(lease);
      slotFree.run();
      return;
    }
    try {
      Path directory = scratch.newDirectory();
      Attempt attempt = new Attempt(lease, directory, clock);
      if (!held.add(attempt)) {
        DirectoryTree.delete(directory);
        slotFree.run();
        return;
      }
      AttemptRun run = new AttemptRun(attempt, group.work(), client, repeater, ended);
      Thread.ofPlatform()
          .daemon()
          .name(group.name() + " " + lease.taskId())
          .start(() -> run(attempt, run, slotFree));
    } catch (IOException e) {
      LOG.error("Scratch cannot be written: {}", e.toString());
      release(lease);
      slotFree.run();
    }
  }

  private void run(Attempt attempt, AttemptRun run, Runnable slotFree) {
    try {
      run.run();
    } finally {
      deleteQuietly(attempt.directory());
      held.remove(attempt);
      slotFree.run();
    }
  }

  private static void deleteQuietly(Path directory) {
    try {
      DirectoryTree.delete(directory);
    } catch (IOException e) {
      LOG.warn("Left in scratch until the next start: {}", e.toString());
    }
  }

  @Override
  public void refused(RefusedException e) {
    LOG.error("The server refuses claims: {}", e.getMessage());
    if (PROTOCOL_REFUSED.equals(e.code())) {
      ending.complete(Ending.PROTOCOL_REFUSED);
    } else if (e.isUnauthorized() && !accepted) {
      ending.complete(Ending.TOKEN_REFUSED);
    }
  }

  @Override
  public void forbidden(SlotGroup group, RefusedException e) {
    LOG.warn("{} is not claimed: {}", group.name(), e.getMessage());
    if (permitted.decrementAndGet() == 0) {
      ending.complete(Ending.TOKEN_REFUSED);
    }
  }
}
