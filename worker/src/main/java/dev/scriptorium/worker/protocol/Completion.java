package dev.scriptorium.worker.protocol;

/** What became of a task that was completed. The server decides. */
public enum Completion {
  COMPLETED,
  /** Somebody else's result counts, or nobody's: the task was canceled. */
  SUPERSEDED,
  /** The server keeps the report and sends it again until it has an outcome. */
  REPORTED;

  static Completion of(String name) {
    return switch (name) {
      case "COMPLETED" -> COMPLETED;
      case "SUPERSEDED" -> SUPERSEDED;
      default -> REPORTED;
    };
  }
}
