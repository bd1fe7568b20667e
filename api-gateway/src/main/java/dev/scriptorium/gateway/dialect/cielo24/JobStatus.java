package dev.scriptorium.gateway.dialect.cielo24;

import dev.scriptorium.common.model.JobPhase;
import dev.scriptorium.common.model.JobSnapshot;
import dev.scriptorium.common.model.Media;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The six states that clients know (docs/contract/cielo24.md, 3): some crash on any other value.
 */
enum JobStatus {
  AUTHORIZING("Authorizing"),
  PENDING("Pending"),
  IN_PROCESS("In Process"),
  COMPLETE("Complete"),
  MEDIA_FAILURE("Media Failure"),
  REVIEWING("Reviewing");

  private final String text;

  JobStatus(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /**
   * Jobs in orders, and deleted ones, are never shown in this dialect. What ended without a result
   * is a media failure: clients know no other end that they need not wait for.
   */
  static JobStatus of(JobPhase phase) {
    return switch (phase) {
      case AWAITING_AUTHORIZATION -> AUTHORIZING;
      case PENDING, DRAFT, DELETED -> PENDING;
      case WORKING -> IN_PROCESS;
      case COMPLETE -> COMPLETE;
      case FAILED, CANCELED -> MEDIA_FAILURE;
    };
  }

  /** A recording that cannot be used is a failure before any work is ordered, too. */
  static JobStatus of(JobSnapshot job) {
    boolean waits =
        job.phase() == JobPhase.PENDING || job.phase() == JobPhase.AWAITING_AUTHORIZATION;
    return waits && job.media() instanceof Media.Failed ? MEDIA_FAILURE : of(job.phase());
  }

  static Optional<JobStatus> named(String text) {
    return Arrays.stream(values()).filter(status -> status.text.equals(text)).findFirst();
  }

  /** The phases shown as this state. */
  Set<JobPhase> phases() {
    return Arrays.stream(JobPhase.values())
        .filter(phase -> of(phase) == this)
        .collect(Collectors.toUnmodifiableSet());
  }
}
