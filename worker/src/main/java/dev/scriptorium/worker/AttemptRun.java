package dev.scriptorium.worker;

import dev.scriptorium.net.Cancellation;
import dev.scriptorium.net.ForeignText;
import dev.scriptorium.worker.protocol.Completion;
import dev.scriptorium.worker.protocol.FailureReport;
import dev.scriptorium.worker.protocol.Lease;
import dev.scriptorium.worker.protocol.RefusedException;
import dev.scriptorium.worker.protocol.Repeater;
import dev.scriptorium.worker.protocol.ServerAwayException;
import dev.scriptorium.worker.protocol.Sha256;
import dev.scriptorium.worker.protocol.StoredResult;
import dev.scriptorium.worker.protocol.TaskFailure;
import dev.scriptorium.worker.protocol.WantedResult;
import dev.scriptorium.worker.protocol.WorkClient;
import dev.scriptorium.worker.task.ResultFile;
import dev.scriptorium.worker.task.TaskFailedException;
import dev.scriptorium.worker.task.TaskOutcome;
import dev.scriptorium.worker.task.TaskWork;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An attempt from its beginning to what the server is told of it. */
final class AttemptRun {

  static final FailureReport STALLED =
      new FailureReport(TaskFailure.ENGINE_FAILED, "no progress for too long", true);

  private static final Logger LOG = LoggerFactory.getLogger(AttemptRun.class);
  private static final Duration LONGEST_RELEASE = Duration.ofSeconds(5);
  private static final String ANY_TYPE = "application/octet-stream";
  private static final int UNPROCESSABLE = 422;
  private static final int TOO_LARGE = 413;

  /** A result that arrives changed, so often, is sent no more. */
  private static final int MOST_SENDS = 3;

  private final Attempt attempt;
  private final Lease lease;
  private final TaskWork work;
  private final WorkClient client;
  private final Repeater repeater;
  private final Cancellation ended;

  /**
   * @param ended requested when the worker waits for no answer any more
   */
  AttemptRun(
      Attempt attempt, TaskWork work, WorkClient client, Repeater repeater, Cancellation ended) {
    this.attempt = attempt;
    this.lease = attempt.lease();
    this.work = work;
    this.client = client;
    this.repeater = repeater;
    this.ended = ended;
  }

  /** Does the work and tells the server. Throws nothing. */
  void run() {
    try {
      LOG.debug("{}: begins", lease);
      TaskOutcome outcome = work.run(attempt);
      attempt.beginSending();
      List<StoredResult> stored = new ArrayList<>();
      for (ResultFile result : outcome.results()) {
        stored.add(send(result));
      }
      complete(outcome, stored);
    } catch (TaskFailedException e) {
      failed(e.report());
    } catch (RefusedException e) {
      refused(e);
    } catch (CancellationException e) {
      failed(unexpected(e));
    } catch (IOException | RuntimeException e) {
      logUnexpected(e);
      failed(unexpected(e));
    } catch (Error e) {
      // Out of memory, or a native library: the server must hear of it all the same
      logUnexpected(e);
      failed(unexpected(e));
    }
  }

  private StoredResult send(ResultFile result)
      throws IOException, RefusedException, TaskFailedException {
    String sha256 = Sha256.of(result.file());
    String type = lease.wanted(result.name()).map(WantedResult::contentType).orElse(ANY_TYPE);
    for (int sends = 0; sends < MOST_SENDS; sends++) {
      attempt.progress(1, "sending " + result.name());
      StoredResult stored =
          repeater.<StoredResult, IOException>untilAnswered(
              () ->
                  client.put(
                      lease.leaseId(), result.name(), type, result.file(), attempt.cancellation()),
              attempt.cancellation());
      if (stored.sha256().equalsIgnoreCase(sha256)) {
        return stored;
      }
    }
    throw TaskFailedException.retryable(
        TaskFailure.ENGINE_FAILED, "the result " + result.name() + " arrives changed");
  }

  private void complete(TaskOutcome outcome, List<StoredResult> stored) throws RefusedException {
    if (!attempt.beginReport()) {
      throw new CancellationException();
    }
    Completion completion =
        repeater.untilAnswered(
            () -> client.complete(lease.leaseId(), stored, outcome.media(), ended), ended);
    LOG.info("{}: {}", lease, completion);
  }

  private void refused(RefusedException e) {
    if (e.isEndOfLease()) {
      LOG.info("{}: the lease has ended ({})", lease, e.getMessage());
      return;
    }
    switch (e.status()) {
      case UNPROCESSABLE ->
          failed(new FailureReport(TaskFailure.INVALID_RESULT, text(e.getMessage()), false));
      case TOO_LARGE ->
          failed(new FailureReport(TaskFailure.TOO_LARGE, text(e.getMessage()), false));
      default -> {
        LOG.error("{}: refused: {}", lease, e.getMessage());
        failed(new FailureReport(TaskFailure.ENGINE_FAILED, text(e.getMessage()), true));
      }
    }
  }

  /** An attempt that was stopped ends as it was stopped, whatever the work says then. */
  private void failed(FailureReport report) {
    StopReason stopped = attempt.stopReason().orElse(null);
    if (stopped == null) {
      attempt.beginReport();
      tell(report);
      return;
    }
    switch (stopped) {
      case CANCELED, LOST -> LOG.info("{}: {}", lease, stopped);
      case STALLED -> tell(STALLED);
      case RELEASED -> release();
    }
  }

  private void tell(FailureReport report) {
    LOG.info("{}: failed: {}: {}", lease, report.code(), report.text());
    try {
      repeater.untilAnswered(
          () -> {
            client.fail(lease.leaseId(), report, ended);
            return lease;
          },
          ended);
    } catch (RefusedException e) {
      LOG.info("{}: the failure is not taken: {}", lease, e.getMessage());
    } catch (CancellationException e) {
      LOG.info("{}: the server was not told", lease);
    }
  }

  private void release() {
    try {
      repeater.once(
          () -> {
            client.release(lease.leaseId(), LONGEST_RELEASE, ended);
            return lease;
          });
      LOG.info("{}: released", lease);
    } catch (ServerAwayException | RefusedException | CancellationException e) {
      LOG.info("{}: not released: {}", lease, e.getMessage());
    }
  }

  private void logUnexpected(Throwable e) {
    if (attempt.stopReason().isEmpty()) {
      LOG.error("{}: failed unexpectedly", lease, e);
    }
  }

  /** The class only where the text may name paths. */
  private static FailureReport unexpected(Throwable e) {
    String text = e instanceof IOException ? e.getClass().getSimpleName() : e.toString();
    return new FailureReport(TaskFailure.ENGINE_FAILED, text(text), true);
  }

  private static String text(String text) {
    return ForeignText.shorten(text);
  }
}
