package dev.scriptorium.common.model;

/** What the outside can tell apart about a job's state. Dialects map these, never states. */
public enum JobPhase {
  /** In an order that has not been started. */
  DRAFT,
  /** Waits for the customer's authorisation. */
  AWAITING_AUTHORIZATION,
  /** May be worked on; nothing has been taken up yet. */
  PENDING,
  /** Given up together with its order. */
  CANCELED,
  /** Gone for its owner; the id stays taken for good. */
  DELETED
}
