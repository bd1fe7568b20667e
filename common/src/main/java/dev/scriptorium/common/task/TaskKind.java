package dev.scriptorium.common.task;

/** What a worker has to be able to do to take a task. */
public enum TaskKind {
  /** Download a recording. */
  FETCH_MEDIA,
  /** Find out what a recording is. */
  PROBE_MEDIA,
  /** Write down what is said, with times. */
  TRANSCRIBE,
  /** Correct a transcript. */
  CORRECT,
  /** Review a corrected transcript. */
  REVIEW,
  /** Name the speakers of a transcript. */
  IDENTIFY_SPEAKERS
}
