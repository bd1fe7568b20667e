package dev.scriptorium.gateway.work;

import dev.scriptorium.common.task.TaskKind;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the work protocol.
 *
 * @param firstLease length of a lease until its first heartbeat
 * @param lease length of a lease after each heartbeat
 * @param heartbeatInterval how often workers are asked to send heartbeats
 * @param maxWait longest wait of a claim for tasks
 * @param maxWaiting most claims that wait at the same time
 * @param pollInterval how often tasks are looked for while a claim waits
 * @param maxCount most leases of one claim
 * @param attempts attempts of a task by its kind
 * @param backOff pauses after the first, second, ... failed attempt; the last one repeats
 * @param reportRetry time without an outcome after which a report is sent again
 * @param sweepInterval how often reports without outcome, and exhausted tasks, are looked for
 * @param history how long ended leases are kept for people to see
 * @param results limits of results
 * @param fetch limits of fetching media
 */
@ConfigurationProperties("scriptorium.gateway.work")
public record WorkProperties(
    @DefaultValue("15s") Duration firstLease,
    @DefaultValue("60s") Duration lease,
    @DefaultValue("20s") Duration heartbeatInterval,
    @DefaultValue("30s") Duration maxWait,
    @DefaultValue("1000") int maxWaiting,
    @DefaultValue("1s") Duration pollInterval,
    @DefaultValue("100") int maxCount,
    @DefaultValue Attempts attempts,
    @DefaultValue({"5s", "30s", "120s"}) List<Duration> backOff,
    @DefaultValue("30s") Duration reportRetry,
    @DefaultValue("5s") Duration sweepInterval,
    @DefaultValue("90d") Duration history,
    @DefaultValue Results results,
    @DefaultValue Fetch fetch) {

  private static final String PREFIX = "scriptorium.gateway.work.";

  public WorkProperties {
    backOff = List.copyOf(backOff);
    requirePositive("first-lease", firstLease);
    requirePositive("heartbeat-interval", heartbeatInterval);
    requirePositive("poll-interval", pollInterval);
    requirePositive("report-retry", reportRetry);
    requirePositive("sweep-interval", sweepInterval);
    requirePositive("history", history);
    if (lease.compareTo(heartbeatInterval) <= 0) {
      throw new IllegalArgumentException(PREFIX + "lease is not longer than heartbeat-interval");
    }
    if (backOff.isEmpty() || backOff.stream().anyMatch(Duration::isNegative)) {
      throw new IllegalArgumentException(PREFIX + "back-off needs durations");
    }
    if (maxWait.isNegative() || maxWaiting < 1 || maxCount < 1) {
      throw new IllegalArgumentException(
          PREFIX + "max-wait, max-waiting or max-count is too small");
    }
  }

  /** Attempts by kind; a failed or expired lease is one. */
  public record Attempts(
      @DefaultValue("3") int fetchMedia,
      @DefaultValue("3") int probeMedia,
      @DefaultValue("3") int transcribe,
      @DefaultValue("3") int correct,
      @DefaultValue("3") int review,
      @DefaultValue("3") int identifySpeakers) {

    public Attempts {
      if (List.of(fetchMedia, probeMedia, transcribe, correct, review, identifySpeakers).stream()
          .anyMatch(most -> most < 1)) {
        throw new IllegalArgumentException(PREFIX + "attempts: at least 1");
      }
    }

    int of(TaskKind kind) {
      return switch (kind) {
        case FETCH_MEDIA -> fetchMedia;
        case PROBE_MEDIA -> probeMedia;
        case TRANSCRIBE -> transcribe;
        case CORRECT -> correct;
        case REVIEW -> review;
        case IDENTIFY_SPEAKERS -> identifySpeakers;
      };
    }
  }

  /**
   * @param elements maximum of an element list
   * @param peaks maximum of waveform peaks
   * @param concurrentChecks element lists validated at the same time: each needs memory
   */
  public record Results(
      @DefaultValue("64MB") DataSize elements,
      @DefaultValue("16MB") DataSize peaks,
      @DefaultValue("2") int concurrentChecks) {

    public Results {
      if (concurrentChecks < 1) {
        throw new IllegalArgumentException(PREFIX + "results.concurrent-checks is below 1");
      }
    }
  }

  /**
   * @param timeLimit longest download of a medium
   */
  public record Fetch(@DefaultValue("6h") Duration timeLimit) {}

  private static void requirePositive(String name, Duration duration) {
    if (!duration.isPositive()) {
      throw new IllegalArgumentException(PREFIX + name + " is not positive");
    }
  }
}
