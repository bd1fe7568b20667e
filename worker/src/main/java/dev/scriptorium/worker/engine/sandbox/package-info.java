/**
 * The engine {@code sandbox}: no transcript but a sample, for trying out integrations (contract
 * cielo24, the sandbox).
 */
@NullMarked
package dev.scriptorium.worker.engine.sandbox;

import org.jspecify.annotations.NullMarked;
