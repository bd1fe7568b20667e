package dev.scriptorium.processor.domain;

import dev.scriptorium.common.outcome.Refusal;
import org.jspecify.annotations.Nullable;

/** Answers to a create whose id is taken (rule 8). */
final class Repeats {

  private static final Decision SAME_CREATE = new Decision.Ignored("It was created before");
  private static final Decision OTHER_CREATE =
      new Decision.Refused(
          Refusal.IDEMPOTENCY_KEY_REUSED, "The idempotency key came before with another request");
  private static final Decision DELETED_SINCE =
      new Decision.Refused(
          Refusal.IDEMPOTENCY_KEY_REUSED,
          "What was created with this idempotency key has been deleted since");

  private Repeats() {}

  /**
   * Compares a create with the one that made what is there.
   *
   * @param fingerprint of the request that made it; null unless it carried an idempotency key
   */
  static Decision decide(
      @Nullable String fingerprint,
      Object details,
      @Nullable String newFingerprint,
      Object newDetails) {
    boolean same =
        fingerprint == null
            ? newFingerprint == null && details.equals(newDetails)
            : fingerprint.equals(newFingerprint);
    return same ? SAME_CREATE : OTHER_CREATE;
  }

  static Decision deletedSince() {
    return DELETED_SINCE;
  }
}
