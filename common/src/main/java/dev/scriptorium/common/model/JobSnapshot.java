package dev.scriptorium.common.model;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The state of a job as it is stored, alone or in an order: written by the processor, read by the
 * gateway's views.
 *
 * @param phase what clients can see of the state
 * @param details what the client said
 * @param createdAt when it was created
 * @param authorizedAt when it was authorized, for a job in an order when that was placed; null
 *     before
 * @param createFingerprint digest of the normalized create request; null unless it carried an
 *     idempotency key
 * @param media the recording; null if there is none
 * @param ordered work that is ordered and waits for the authorization; null if there is none
 * @param work the work on it; null before it could begin
 */
public record JobSnapshot(
    JobPhase phase,
    JobDetails details,
    Instant createdAt,
    @Nullable Instant authorizedAt,
    @Nullable String createFingerprint,
    @Nullable Media media,
    @Nullable WorkOrder ordered,
    @Nullable WorkSnapshot work) {

  public JobSnapshot {
    Objects.requireNonNull(phase, "phase");
    Objects.requireNonNull(details, "details");
    Objects.requireNonNull(createdAt, "createdAt");
  }

  /** A job with no recording and no work. */
  public JobSnapshot(
      JobPhase phase,
      JobDetails details,
      Instant createdAt,
      @Nullable Instant authorizedAt,
      @Nullable String createFingerprint) {
    this(phase, details, createdAt, authorizedAt, createFingerprint, null, null, null);
  }

  /** The work that is ordered, whether or not it has begun; null if none is. */
  public @Nullable WorkOrder order() {
    return work == null ? ordered : work.order();
  }

  /**
   * The details of a job whose kind is known.
   *
   * @throws ClassCastException it is of another kind
   */
  public <D extends JobDetails> D details(Class<D> kind) {
    return kind.cast(details);
  }
}
