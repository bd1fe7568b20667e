package dev.scriptorium.common.task;

/** A step of a job's plan, and the kind of task that does it. */
public enum Step {
  /** The recording is downloaded. */
  FETCH(TaskKind.FETCH_MEDIA),
  /** The recording is probed. */
  PROBE(TaskKind.PROBE_MEDIA),
  /** The first transcript. */
  DRAFT(TaskKind.TRANSCRIBE),
  /** The draft is corrected. */
  CORRECTION(TaskKind.CORRECT),
  /** The correction is reviewed. */
  REVIEW(TaskKind.REVIEW),
  /** The review is reviewed. */
  FINAL_REVIEW(TaskKind.REVIEW),
  /** The speakers get their names. */
  SPEAKERS(TaskKind.IDENTIFY_SPEAKERS);

  private final TaskKind kind;

  Step(TaskKind kind) {
    this.kind = kind;
  }

  public TaskKind kind() {
    return kind;
  }

  /** Whether it is about the recording arriving, and not about the work that was ordered. */
  public boolean isOfRecording() {
    return switch (this) {
      case FETCH, PROBE -> true;
      case DRAFT, CORRECTION, REVIEW, FINAL_REVIEW, SPEAKERS -> false;
    };
  }
}
