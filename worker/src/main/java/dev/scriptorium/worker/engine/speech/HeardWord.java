package dev.scriptorium.worker.engine.speech;

/**
 * A word as Moonshine wrote it down.
 *
 * @param text with its punctuation
 * @param confidence the geometric mean of its tokens' probabilities
 */
record HeardWord(String text, double confidence) {}
