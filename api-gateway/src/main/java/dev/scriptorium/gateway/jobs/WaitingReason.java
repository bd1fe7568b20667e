package dev.scriptorium.gateway.jobs;

/** What a job waits for: a closed list (docs/openapi-scriptorium.yaml). */
enum WaitingReason {
  /** For the customer's authorization. */
  AUTHORIZATION,
  /** For a recording: there is none that can be used, or it is being downloaded or probed. */
  MEDIA,
  /** For somebody to order work. */
  WORK_ORDER,
  /** For a worker to claim the task. */
  WORKER,
  /** For the next attempt, after one that failed. */
  RETRY,
  /** For a person to take the task. */
  PEOPLE,
  /** It is being worked on, or has ended. */
  NOTHING
}
