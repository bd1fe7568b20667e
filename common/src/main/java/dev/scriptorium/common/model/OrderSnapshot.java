package dev.scriptorium.common.model;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The state of an order as it is stored, without its jobs: written by the processor, read by the
 * gateway's views.
 *
 * @param phase what clients can see of the state
 * @param details what the client said
 * @param number the number it got when it was placed; null before
 * @param createdAt when it was created
 * @param createFingerprint digest of the normalised create request; null unless it carried an
 *     idempotency key
 */
public record OrderSnapshot(
    OrderPhase phase,
    OrderDetails details,
    @Nullable String number,
    Instant createdAt,
    @Nullable String createFingerprint) {

  public OrderSnapshot {
    Objects.requireNonNull(phase, "phase");
    Objects.requireNonNull(details, "details");
    Objects.requireNonNull(createdAt, "createdAt");
  }
}
