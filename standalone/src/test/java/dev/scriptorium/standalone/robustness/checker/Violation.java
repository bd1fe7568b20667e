package dev.scriptorium.standalone.robustness.checker;

/** A violated guarantee. */
public record Violation(Kind kind, String explanation) {

  /** The kind of violation. */
  public enum Kind {
    /** A confirmed create does not exist. */
    CONFIRMED_CREATE_LOST,
    /** A refused create exists. */
    REFUSED_CREATE_EXISTS,
    /** One request, two jobs. */
    CREATED_TWICE,
    /** An aggregate's event was never published, but later ones were. */
    EVENT_GAP,
    /** A consumer that processes the next event and drops duplicates does not reach the end. */
    EVENT_ORDER,
    /** An event was published again with different content. */
    EVENT_CHANGED,
    /** A task has not ended, but nobody can claim it. */
    TASK_LOST,
    /** A task ended, or was completed, more than once. */
    TASK_ENDED_TWICE,
    /** A worker was told that its result counts, but another one, or none, does. */
    RESULT_LOST,
    /** A job has not ended, waits for nothing, and nobody works on it. */
    JOB_STUCK,
    /** Aggregate, timeline, events and tasks are inconsistent. */
    INCONSISTENT
  }
}
