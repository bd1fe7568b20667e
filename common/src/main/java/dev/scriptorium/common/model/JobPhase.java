package dev.scriptorium.common.model;

/** What clients can see of a job's state. Dialects map these, never states. */
public enum JobPhase {
  /** In an order that has not been placed. */
  DRAFT,
  /** Waits for the customer's authorization. */
  AWAITING_AUTHORIZATION,
  /** May be worked on; no work has been ordered yet. */
  PENDING,
  /** Work has been ordered and has not ended. */
  WORKING,
  /** The result is there. */
  COMPLETE,
  /** The work failed; it can be retried. */
  FAILED,
  /** Canceled: it will not be worked on. */
  CANCELED,
  /** Gone for its owner; its id is never used again. */
  DELETED
}
