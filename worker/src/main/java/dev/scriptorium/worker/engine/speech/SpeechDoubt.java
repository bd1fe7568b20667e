package dev.scriptorium.worker.engine.speech;

/** Why a segment should not be trusted. */
public enum SpeechDoubt {
  /** Most probably another language than English: its words are inventions. */
  FOREIGN,
  /** Somebody speaks, but no word was made out. */
  INAUDIBLE,
  /** The text goes in circles, and still did so after the audio had been divided. */
  LOOPED,
  /** Audio and text do not fit together: some of the words are wrong. */
  MISMATCHED,
  /** The times of the words are estimates; only with {@link #MISMATCHED}. */
  UNALIGNED
}
