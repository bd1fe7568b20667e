package dev.scriptorium.worker;

import dev.scriptorium.net.Cancellation;
import dev.scriptorium.worker.protocol.HeartbeatAnswer;
import dev.scriptorium.worker.protocol.HeartbeatReport;
import dev.scriptorium.worker.protocol.Input;
import dev.scriptorium.worker.protocol.Lease;
import dev.scriptorium.worker.protocol.LeaseState;
import dev.scriptorium.worker.task.Assignment;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A lease that this worker holds, and how far the work on it is. */
final class Attempt implements Assignment {

  private static final int BEATS_PER_LEASE = 3;
  private static final int LONGEST_NOTE = 200;

  private final Lease lease;
  private final Path directory;
  private final Clock clock;
  private final Cancellation cancellation = new Cancellation();
  private List<Input> inputs;
  private Instant nextBeat;
  private Instant lastProgress;
  private double fraction;
  private String note = "";
  private @Nullable StopReason stopReason;
  private @Nullable Instant stoppedAt;
  private boolean sending;
  private boolean reporting;

  Attempt(Lease lease, Path directory, Clock clock) {
    this.lease = lease;
    this.directory = directory;
    this.clock = clock;
    this.inputs = lease.inputs();
    this.lastProgress = clock.instant();
    this.nextBeat = lastProgress.plus(between(lease.length()));
  }

  /** Several in a lease's time: the first lease is short, until a heartbeat. */
  private Duration between(Duration length) {
    Duration part = length.dividedBy(BEATS_PER_LEASE);
    return part.compareTo(lease.heartbeat()) < 0 ? part : lease.heartbeat();
  }

  @Override
  public Lease lease() {
    return lease;
  }

  @Override
  public synchronized Optional<Input> input(String name) {
    return inputs.stream().filter(input -> input.name().equals(name)).findFirst();
  }

  @Override
  public Path directory() {
    return directory;
  }

  @Override
  public Cancellation cancellation() {
    return cancellation;
  }

  @Override
  public synchronized void progress(double done, String doing) {
    fraction = Math.clamp(done, 0, 1);
    note = doing.length() > LONGEST_NOTE ? doing.substring(0, LONGEST_NOTE) : doing;
    lastProgress = clock.instant();
  }

  synchronized HeartbeatReport report() {
    return new HeartbeatReport(
        lease.leaseId(), Double.isNaN(fraction) ? null : fraction, note.isEmpty() ? null : note);
  }

  synchronized Instant nextBeat() {
    return nextBeat;
  }

  /** A heartbeat was answered. */
  void heard(HeartbeatAnswer answer) {
    synchronized (this) {
      // What has ended has no time left; that is no reason to hurry
      boolean isHeld = answer.state() == LeaseState.HELD;
      nextBeat = clock.instant().plus(isHeld ? between(answer.length()) : lease.heartbeat());
      if (!answer.inputs().isEmpty()) {
        inputs = answer.inputs();
      }
    }
    switch (answer.state()) {
      case HELD -> {}
      case CANCELED -> stop(StopReason.CANCELED);
      case LOST -> stop(StopReason.LOST);
    }
  }

  /** A heartbeat was not answered. */
  synchronized void unheard(Duration pause) {
    nextBeat = clock.instant().plus(pause);
  }

  /**
   * Stops the work, unless its result is being reported: then the server decides. What is being
   * sent is not given back.
   */
  void stop(StopReason reason) {
    synchronized (this) {
      boolean isDone = reporting || (sending && reason == StopReason.RELEASED);
      if (isDone || stopReason != null) {
        return;
      }
      stopReason = reason;
      stoppedAt = clock.instant();
    }
    cancellation.request();
  }

  /** The work is done; its results are about to be sent. */
  synchronized void beginSending() {
    sending = true;
  }

  /** Whether its results are being sent, and nothing is reported yet. */
  synchronized boolean isSending() {
    return sending && !reporting;
  }

  /**
   * All is sent, and the server is about to be told: from here on nothing stops it.
   *
   * @return whether it is to be told; false if the work was stopped
   */
  synchronized boolean beginReport() {
    reporting = stopReason == null;
    return reporting;
  }

  synchronized Optional<StopReason> stopReason() {
    return Optional.ofNullable(stopReason);
  }

  synchronized boolean isStalled(Duration limit) {
    return !reporting && stopReason == null && lastProgress.plus(limit).isBefore(clock.instant());
  }

  /** Whether it goes on although it was stopped so long ago. */
  synchronized boolean isUnwilling(Duration limit) {
    return stoppedAt != null && stoppedAt.plus(limit).isBefore(clock.instant());
  }
}
