/**
 * The engine {@code speech}: English speech to words with times, without a network
 * (docs/speech.md).
 *
 * <p>Silero finds where somebody speaks, Moonshine Tiny writes down what, Sphinx4 aligns it. {@link
 * dev.scriptorium.worker.engine.speech.SpeechEngine} is the front door.
 */
@NullMarked
package dev.scriptorium.worker.engine.speech;

import org.jspecify.annotations.NullMarked;
