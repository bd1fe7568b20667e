package dev.scriptorium.common.task;

import java.util.List;

/** The results of a task, by name. */
public enum ResultName {
  /** The downloaded recording. */
  MEDIA,
  /** The waveform of a recording. */
  PEAKS,
  /** An element list: the transcript with its times. */
  ELEMENTS;

  /** What a task of this kind delivers; of a probe the waveform is optional. */
  public static List<ResultName> of(TaskKind kind) {
    return switch (kind) {
      case FETCH_MEDIA -> List.of(MEDIA);
      case PROBE_MEDIA -> List.of(PEAKS);
      case TRANSCRIBE, CORRECT, REVIEW, IDENTIFY_SPEAKERS -> List.of(ELEMENTS);
    };
  }
}
