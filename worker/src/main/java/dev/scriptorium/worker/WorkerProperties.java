package dev.scriptorium.worker;

import dev.scriptorium.worker.config.Default;
import dev.scriptorium.worker.config.Secret;
import dev.scriptorium.worker.config.Settings;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How the worker works.
 *
 * @param server whose tasks are done
 * @param token what the worker proves itself with; or {@link TokenProperties#file}
 * @param scratch for files of the moment; empty: in the system's temporary directory
 * @param parent ends with this process; 0: with none
 * @param claimWait how long one claim waits for a task
 * @param retryFirst pause after a first call without an answer; each is twice as long as the last
 * @param retryLongest longest of these pauses
 * @param stallTimeout a task without progress for so long has failed
 * @param unwillingTimeout work that does not end so long after a cancel ends the worker
 * @param stopTimeout longest wait for the work to end when the worker stops
 * @param speechIdle the speech models are dropped when they were not used for so long
 */
@Settings("scriptorium.worker")
public record WorkerProperties(
    @Default("http://127.0.0.1:8080") String server,
    @Default("") Secret token,
    @Default("") Path scratch,
    @Default("0") long parent,
    @Default("25s") Duration claimWait,
    @Default("500ms") Duration retryFirst,
    @Default("30s") Duration retryLongest,
    @Default("10m") Duration stallTimeout,
    @Default("1m") Duration unwillingTimeout,
    @Default("10s") Duration stopTimeout,
    @Default("10m") Duration speechIdle) {

  private static final Duration LONGEST_CLAIM = Duration.ofSeconds(30);

  public WorkerProperties {
    if (claimWait.compareTo(LONGEST_CLAIM) > 0) {
      throw new IllegalArgumentException("claim-wait is longer than 30 s");
    }
  }
}
