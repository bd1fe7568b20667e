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
 */
public record JobSnapshot(
    JobPhase phase,
    JobDetails details,
    Instant createdAt,
    @Nullable Instant authorizedAt,
    @Nullable String createFingerprint) {

  public JobSnapshot {
    Objects.requireNonNull(phase, "phase");
    Objects.requireNonNull(details, "details");
    Objects.requireNonNull(createdAt, "createdAt");
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
