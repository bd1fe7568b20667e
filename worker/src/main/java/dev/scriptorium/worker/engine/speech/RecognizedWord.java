package dev.scriptorium.worker.engine.speech;

/**
 * A word as Moonshine transcribed it.
 *
 * @param text with its punctuation
 * @param confidence the geometric mean of its tokens' probabilities
 */
record RecognizedWord(String text, double confidence) {}
