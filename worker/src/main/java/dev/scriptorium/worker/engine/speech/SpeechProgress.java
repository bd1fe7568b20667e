package dev.scriptorium.worker.engine.speech;

/** Progress and cancellation of a transcription; called by the thread that transcribes. */
public interface SpeechProgress {

  /**
   * Called at least once for each half minute of audio.
   *
   * @param fraction 0 to 1; 0 until the end if the length was not known
   */
  void report(double fraction);

  /** Whether the result is not wanted any more. */
  boolean isCanceled();
}
