package dev.scriptorium.gateway.work;

import dev.scriptorium.gateway.sweep.SweepTimer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * What happens to leases without a request: reports are sent again, exhausted tasks are reported,
 * old leases are deleted. Any number of gateways may do so at the same time.
 */
final class WorkSweep implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(WorkSweep.class);
  private static final int PAGE = 100;
  private static final Duration SILENCE = Duration.ofHours(1);

  private final StoredReports stored;
  private final Reports reports;
  private final UnreportedResults unreported;
  private final Attempts attempts;
  private final ExpiryGrace grace;
  private final WorkProperties settings;
  private final SweepTimer timer = new SweepTimer("work-sweep");

  WorkSweep(
      StoredReports stored,
      Reports reports,
      UnreportedResults unreported,
      Attempts attempts,
      ExpiryGrace grace,
      WorkProperties settings) {
    this.stored = stored;
    this.reports = reports;
    this.unreported = unreported;
    this.attempts = attempts;
    this.grace = grace;
    this.settings = settings;
  }

  @Override
  public void start() {
    timer.start();
    timer.every(settings.sweepInterval(), () -> guarded(this::sweep));
    timer.every(SILENCE, () -> guarded(this::tidy));
  }

  @Override
  public void stop() {
    timer.stop();
  }

  @Override
  public boolean isRunning() {
    return timer.isRunning();
  }

  private void guarded(Runnable sweep) {
    try {
      sweep.run();
    } catch (DataAccessException e) {
      grace.restart();
      LOG.warn("Leases could not be swept now: {}", e.getMessage());
    }
  }

  /** Sends a report now, in the background; or a task is perhaps exhausted now. */
  void soon(UUID leaseId) {
    boolean isAccepted =
        timer.soon(
            () ->
                guarded(
                    () -> {
                      reports.send(leaseId);
                      sweep();
                    }));
    if (!isAccepted) {
      // The gateway stops: another one, or its next start, sends it
      LOG.debug("Lease {} is reported later", leaseId);
    }
  }

  /** Sends what is due. */
  void sweep() {
    List<EndedLease> exhausted = stored.exhausted(attempts, grace.expired());
    if (!exhausted.isEmpty()) {
      LOG.info("{} tasks have no attempts left", exhausted.size());
    }
    unreported.delete(exhausted);
    sendUntilStuck(exhausted.stream().map(EndedLease::id).toList());
    sendUntilStuck(stored.due(settings.reportRetry(), PAGE));
  }

  /** Without outcomes every report would wait in vain: the rest is for the next time. */
  private void sendUntilStuck(List<UUID> leaseIds) {
    for (UUID leaseId : leaseIds) {
      if (reports.send(leaseId) == LeaseState.REPORTED) {
        return;
      }
    }
  }

  /** Ends and deletes what nobody needs. */
  void tidy() {
    List<EndedLease> canceled = stored.endCanceled(SILENCE);
    unreported.delete(canceled);
    int deleted = stored.deleteOld(settings.history());
    LOG.debug("Ended {} leases of ended tasks, deleted {} old ones", canceled.size(), deleted);
  }
}
