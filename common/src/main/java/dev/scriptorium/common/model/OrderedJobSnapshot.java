package dev.scriptorium.common.model;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The state of a job in an order as it is stored: written by the processor, read by the gateway's
 * views.
 *
 * @param phase what the outside can tell apart
 * @param details what the client said
 * @param number the number it was given when its order was started; null before
 * @param createdAt when it was added
 * @param createFingerprint digest of the normalised create request; null unless it carried an
 *     idempotency key
 */
public record OrderedJobSnapshot(
    JobPhase phase,
    TranslationDetails details,
    @Nullable String number,
    Instant createdAt,
    @Nullable String createFingerprint) {

  public OrderedJobSnapshot {
    Objects.requireNonNull(phase, "phase");
    Objects.requireNonNull(details, "details");
    Objects.requireNonNull(createdAt, "createdAt");
  }
}
