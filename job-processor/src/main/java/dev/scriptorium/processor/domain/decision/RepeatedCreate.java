package dev.scriptorium.processor.domain.decision;

import dev.scriptorium.common.outcome.Refusal;
import dev.scriptorium.processor.domain.fact.Fact;
import org.jspecify.annotations.Nullable;

/** Decisions about a create whose id is taken (rule 8). */
public final class RepeatedCreate {

  private RepeatedCreate() {}

  /**
   * Compares a create with the one that created what exists.
   *
   * @param fingerprint of the request that created it; null unless it carried an idempotency key
   */
  public static <F extends Fact> Decision<F> decide(
      @Nullable String fingerprint,
      Object details,
      @Nullable String newFingerprint,
      Object newDetails) {
    boolean same =
        fingerprint == null
            ? newFingerprint == null && details.equals(newDetails)
            : fingerprint.equals(newFingerprint);
    return same
        ? new Decision.Ignored<>("It was created before")
        : new Decision.Refused<>(
            Refusal.IDEMPOTENCY_KEY_REUSED,
            "The idempotency key was used before with another request");
  }

  /** What it created has been deleted since. */
  public static <F extends Fact> Decision<F> deletedSince() {
    return new Decision.Refused<>(
        Refusal.IDEMPOTENCY_KEY_REUSED,
        "What was created with this idempotency key has been deleted since");
  }
}
