package dev.scriptorium.worker.engine.speech;

/**
 * A word that was heard.
 *
 * @param text with its punctuation and in its case
 * @param start in ms from the beginning of the medium
 * @param end exclusive, after the start
 * @param confidence 0 to 1: how probable it is that the word is right (docs/speech.md)
 */
public record SpeechWord(String text, long start, long end, double confidence) {}
