package dev.scriptorium.gateway.work;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
  private final Attempts attempts;
  private final ExpiryGrace grace;
  private final WorkProperties settings;
  private volatile ScheduledExecutorService timer = closed();

  WorkSweep(
      StoredReports stored,
      Reports reports,
      Attempts attempts,
      ExpiryGrace grace,
      WorkProperties settings) {
    this.stored = stored;
    this.reports = reports;
    this.attempts = attempts;
    this.grace = grace;
    this.settings = settings;
  }

  private static ScheduledExecutorService closed() {
    ScheduledExecutorService timer = Executors.newScheduledThreadPool(0);
    timer.shutdown();
    return timer;
  }

  @Override
  public void start() {
    timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("work-sweep").daemon().factory());
    long often = settings.sweepInterval().toMillis();
    timer.scheduleWithFixedDelay(() -> guarded(this::sweep), often, often, TimeUnit.MILLISECONDS);
    timer.scheduleWithFixedDelay(
        () -> guarded(this::tidy), SILENCE.toMinutes(), SILENCE.toMinutes(), TimeUnit.MINUTES);
  }

  @Override
  public void stop() {
    timer.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return !timer.isShutdown();
  }

  private void guarded(Runnable sweep) {
    try {
      sweep.run();
    } catch (DataAccessException e) {
      grace.restart();
      LOG.warn("Leases could not be swept now: {}", e.getMessage());
    } catch (RuntimeException e) {
      // The timer would stop
      LOG.error("Leases could not be swept", e);
    }
  }

  /** Sends a report now, in the background; or a task is perhaps exhausted now. */
  void soon(UUID leaseId) {
    try {
      timer.execute(
          () ->
              guarded(
                  () -> {
                    reports.send(leaseId);
                    sweep();
                  }));
    } catch (RejectedExecutionException e) {
      // The gateway stops: another one, or its next start, sends it
      LOG.debug("Lease {} is reported later", leaseId);
    }
  }

  /** Sends what is due. */
  void sweep() {
    List<UUID> exhausted = stored.exhausted(attempts, grace.expired());
    if (!exhausted.isEmpty()) {
      LOG.info("{} tasks have no attempts left", exhausted.size());
    }
    sendUntilStuck(exhausted);
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
    int canceled = stored.endCanceled(SILENCE);
    int deleted = stored.deleteOld(settings.history());
    LOG.debug("Ended {} leases of ended tasks, deleted {} old ones", canceled, deleted);
  }
}
