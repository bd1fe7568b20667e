package dev.scriptorium.common.model;

/** What clients can see of an order's state. */
public enum OrderPhase {
  /** The only phase in which it and its jobs can be changed. */
  DRAFT,
  /** Bought: its active jobs are to be worked on. */
  PLACED,
  /** Canceled before it was placed. */
  CANCELED,
  /** Gone for its owner; its id is never used again. */
  DELETED
}
