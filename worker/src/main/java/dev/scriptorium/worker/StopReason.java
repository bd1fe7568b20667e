package dev.scriptorium.worker;

/** Why an attempt is stopped before its end. */
enum StopReason {
  /** Nobody wants the result any more. */
  CANCELED,
  /** Somebody else has the lease. */
  LOST,
  /** No progress for too long. */
  STALLED,
  /** The worker stops: others shall have the task. */
  RELEASED
}
