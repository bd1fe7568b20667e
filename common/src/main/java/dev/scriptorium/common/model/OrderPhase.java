package dev.scriptorium.common.model;

/** What the outside can tell apart about an order's state. */
public enum OrderPhase {
  /** Being put together: the only phase in which it and its jobs can be changed. */
  DRAFT,
  /** Bought: its active jobs are being worked on. */
  PLACED,
  /** Given up before it was started. */
  CANCELED,
  /** Gone for its owner; the id stays taken for good. */
  DELETED
}
