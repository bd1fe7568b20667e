package dev.scriptorium.worker.engine.speech;

/** Why a segment should not be trusted. */
public enum SpeechDoubt {
  /** Probably not English: the words are hallucinated. */
  FOREIGN,
  /** Speech in which no word was recognized. */
  INAUDIBLE,
  /** A repetition loop of the decoder, which splitting the audio did not resolve. */
  LOOPED,
  /** The alignment suggests that some of the words are wrong. */
  MISMATCHED,
  /** The times of the words are estimates; only with {@link #MISMATCHED}. */
  UNALIGNED
}
