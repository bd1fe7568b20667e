/**
 * The engine {@code speech}: English speech to words with times, without a network
 * (docs/speech.md).
 *
 * <p>Silero detects speech, Moonshine Tiny transcribes it, Sphinx4 aligns the words. {@link
 * dev.scriptorium.worker.engine.speech.SpeechEngine} is the entry point.
 */
@NullMarked
package dev.scriptorium.worker.engine.speech;

import org.jspecify.annotations.NullMarked;
