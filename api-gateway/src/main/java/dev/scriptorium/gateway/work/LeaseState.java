package dev.scriptorium.gateway.work;

/** What became of a lease. */
enum LeaseState {
  /** The worker has it, even if it expired: it may still report while the task is open. */
  HELD,
  /** Its report is stored and is being sent; the outcome is not known yet. */
  REPORTED,
  /** Its report was the first: the task ended with it. */
  COMPLETED,
  /** Its report came too late: the task had ended, or another worker's came first. */
  SUPERSEDED,
  /** The attempt failed. */
  FAILED,
  /** The worker gave it back. */
  RELEASED,
  /** The task ended without it. */
  CANCELED
}
