package dev.scriptorium.worker.protocol;

/** What a heartbeat hears of a lease. */
public enum LeaseState {
  HELD,
  /** The task is no longer open. */
  CANCELED,
  /** Another worker has it, or it is not this token's. */
  LOST;

  /** A state that this release does not know ends nothing. */
  static LeaseState of(String name) {
    return switch (name) {
      case "CANCELED" -> CANCELED;
      case "LOST" -> LOST;
      default -> HELD;
    };
  }
}
