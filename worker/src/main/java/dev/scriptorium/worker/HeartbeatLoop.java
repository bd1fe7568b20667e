package dev.scriptorium.worker;

import dev.scriptorium.net.Cancellation;
import dev.scriptorium.worker.protocol.HeartbeatAnswer;
import dev.scriptorium.worker.protocol.HeartbeatReport;
import dev.scriptorium.worker.protocol.RefusedException;
import dev.scriptorium.worker.protocol.Repeater;
import dev.scriptorium.worker.protocol.ServerAwayException;
import dev.scriptorium.worker.protocol.WorkClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the server about all leases in one call, hears which are not wanted any more, and looks
 * after work that does not move.
 */
final class HeartbeatLoop implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(HeartbeatLoop.class);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final WorkClient client;
  private final Repeater repeater;
  private final String instance;
  private final HeldLeases held;
  private final WorkerProperties properties;
  private final Clock clock;
  private final Cancellation ended;
  private final Runnable unwilling;
  private int failures;

  /**
   * @param ended requested when the loop is to end
   * @param unwilling is run when work does not end although it was stopped
   */
  HeartbeatLoop(
      WorkClient client,
      Repeater repeater,
      String instance,
      HeldLeases held,
      WorkerProperties properties,
      Clock clock,
      Cancellation ended,
      Runnable unwilling) {
    this.client = client;
    this.repeater = repeater;
    this.instance = instance;
    this.held = held;
    this.properties = properties;
    this.clock = clock;
    this.ended = ended;
    this.unwilling = unwilling;
  }

  @Override
  public void run() {
    try {
      while (!ended.isRequested()) {
        long changes = held.changes();
        round();
        held.awaitChange(changes, untilNext(held.all()));
      }
    } catch (InterruptedException | CancellationException e) {
      // Ended
    }
  }

  private void round() {
    List<Attempt> attempts = held.all();
    try {
      attempts.forEach(this::lookAfter);
      if (attempts.stream().anyMatch(this::isDue)) {
        beat(attempts);
      }
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      // Whatever it is, the other leases must not die of it
      LOG.error("A heartbeat failed unexpectedly", e);
      pause(attempts);
    }
  }

  private void lookAfter(Attempt attempt) {
    if (attempt.isStalled(properties.stallTimeout())) {
      LOG.error("{}: no progress for {}", attempt.lease(), properties.stallTimeout());
      attempt.stop(StopReason.STALLED);
    }
    if (attempt.isUnwilling(properties.unwillingTimeout())) {
      LOG.error("{}: does not end although it was stopped", attempt.lease());
      unwilling.run();
    }
  }

  private boolean isDue(Attempt attempt) {
    return !attempt.nextBeat().isAfter(clock.instant());
  }

  private Duration untilNext(List<Attempt> attempts) {
    Instant now = clock.instant();
    return attempts.stream()
        .map(attempt -> Duration.between(now, attempt.nextBeat()))
        .filter(wait -> wait.compareTo(LONGEST_WAIT) < 0)
        .min(Duration::compareTo)
        .orElse(LONGEST_WAIT);
  }

  private void beat(List<Attempt> attempts) {
    List<HeartbeatReport> reports = attempts.stream().map(Attempt::report).toList();
    try {
      List<HeartbeatAnswer> answers =
          repeater.once(() -> client.heartbeat(instance, reports, ended));
      failures = 0;
      hear(attempts, answers);
    } catch (ServerAwayException e) {
      pause(attempts);
    } catch (RefusedException e) {
      LOG.error("The server refuses heartbeats: {}", e.getMessage());
      pause(attempts);
    }
  }

  private static void hear(List<Attempt> attempts, List<HeartbeatAnswer> answers) {
    Map<UUID, Attempt> byId = new HashMap<>();
    attempts.forEach(attempt -> byId.put(attempt.lease().leaseId(), attempt));
    for (HeartbeatAnswer answer : answers) {
      Attempt attempt = byId.remove(answer.leaseId());
      if (attempt != null) {
        attempt.heard(answer);
      }
    }
    // Those that the server does not mention are not renewed; ask again soon
    byId.values().forEach(attempt -> attempt.unheard(LONGEST_WAIT));
  }

  /** The work goes on: a lease that has expired lives again with the next heartbeat. */
  private void pause(List<Attempt> attempts) {
    failures++;
    Duration pause = repeater.pauseAfter(failures);
    Duration bounded = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    attempts.forEach(attempt -> attempt.unheard(bounded));
  }
}
