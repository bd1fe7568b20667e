package dev.scriptorium.common.model;

/** What the outside can tell apart about an order's state. */
public enum OrderPhase {
  /** Being put together: the only phase in which it and its jobs can be changed. */
  PREPARED,
  /** Bought: its active jobs are being worked on. */
  RUNNING,
  /** Given up before it was started. */
  CANCELED,
  /** Gone for its owner; the id stays taken for good. */
  DELETED
}
