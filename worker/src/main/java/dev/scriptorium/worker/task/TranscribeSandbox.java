package dev.scriptorium.worker.task;

import dev.scriptorium.worker.engine.sandbox.SandboxFailure;
import dev.scriptorium.worker.engine.sandbox.SandboxProperties;
import dev.scriptorium.worker.engine.sandbox.SandboxSample;
import dev.scriptorium.worker.protocol.Lease;
import dev.scriptorium.worker.protocol.TaskFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;

/** TRANSCRIBE with the engine {@code sandbox}: a sample, a delay, failures to order. */
public final class TranscribeSandbox implements TaskWork {

  private static final Duration STEP = Duration.ofMillis(500);
  private static final Duration FOREVER = Duration.ofDays(365);
  private static final long DEFAULT_LENGTH = 10_000;

  private final SandboxProperties properties;
  private final Clock clock;

  public TranscribeSandbox(SandboxProperties properties, Clock clock) {
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  public TaskOutcome run(Assignment assignment) throws TaskFailedException, IOException {
    Lease lease = assignment.lease();
    SandboxFailure failure = properties.failure().of(lease.attempt());
    work(assignment);
    if (failure == SandboxFailure.HANG) {
      hang();
    }
    if (failure == SandboxFailure.THROW) {
      throw new IllegalStateException("the sandbox was told to throw");
    }
    if (failure == SandboxFailure.FAIL) {
      throw TaskFailedException.retryable(
          TaskFailure.ENGINE_FAILED, "the sandbox was told to fail");
    }
    if (failure == SandboxFailure.REFUSE) {
      throw TaskFailedException.permanent(
          TaskFailure.ENGINE_FAILED, "the sandbox was told to fail permanently");
    }
    if (failure == SandboxFailure.NONSENSE) {
      Path file = assignment.directory().resolve("elements.json");
      Files.writeString(file, "{\"nonsense\": true");
      return TaskOutcome.of(new ResultFile("elements", file));
    }
    long length = lease.parameters().path("durationMs").asLong(DEFAULT_LENGTH);
    return ElementFile.write(SandboxSample.of(length, lease.language()), assignment.directory());
  }

  /** Takes its time, and tells how far it is. */
  private void work(Assignment assignment) {
    Instant start = clock.instant();
    Duration delay = properties.delay();
    Duration spent = Duration.ZERO;
    while (spent.compareTo(delay) < 0) {
      assignment.progress((double) spent.toMillis() / delay.toMillis(), "sandbox");
      Duration left = delay.minus(spent);
      pause(assignment, left.compareTo(STEP) < 0 ? left : STEP);
      spent = Duration.between(start, clock.instant());
    }
    assignment.progress(1, "sandbox");
  }

  private static void pause(Assignment assignment, Duration pause) {
    try {
      if (assignment.cancellation().await(pause)) {
        throw new CancellationException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }

  /** Listens to nobody. */
  private static void hang() {
    while (true) {
      try {
        Thread.sleep(FOREVER);
      } catch (InterruptedException e) {
        // As an engine that hangs does
      }
    }
  }
}
