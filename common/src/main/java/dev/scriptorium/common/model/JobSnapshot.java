package dev.scriptorium.common.model;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The state of a job outside any order as it is stored: written by the processor, read by the
 * gateway's views.
 *
 * @param phase what the outside can tell apart
 * @param details what the client said
 * @param createdAt when it was made
 * @param authorizedAt when it was authorised; null while it waits for that
 * @param createFingerprint digest of the normalised create request; null unless it carried an
 *     idempotency key
 */
public record JobSnapshot(
    JobPhase phase,
    CaptioningDetails details,
    Instant createdAt,
    @Nullable Instant authorizedAt,
    @Nullable String createFingerprint) {

  public JobSnapshot {
    Objects.requireNonNull(phase, "phase");
    Objects.requireNonNull(details, "details");
    Objects.requireNonNull(createdAt, "createdAt");
  }
}
