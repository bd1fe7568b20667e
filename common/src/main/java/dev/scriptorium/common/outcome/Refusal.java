package dev.scriptorium.common.outcome;

/** Why a command may not happen. Refusals are values: they are not retried. */
public enum Refusal {
  /** This owner has no such aggregate or job. */
  NOT_FOUND,
  /** Its state does not allow it. */
  WRONG_STATE,
  /** Another job of the account carries this external id. */
  DUPLICATE_EXTERNAL_ID,
  /** The idempotency key was used for a different request, or for something deleted since. */
  IDEMPOTENCY_KEY_REUSED,
  /** The order has as many jobs as it may have. */
  TOO_MANY_JOBS,
  /** The job has a recording already. */
  ALREADY_HAS_MEDIA,
  /** The job has no recording that can be worked on. */
  NO_MEDIA,
  /** A report lacks a result of its task. */
  INCOMPLETE_REPORT,
  /** A job would be a translation from a language into itself. */
  SAME_LANGUAGE
}
