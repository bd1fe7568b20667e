/** Tests of the sandbox. */
@NullMarked
package dev.scriptorium.worker.engine.sandbox;

import org.jspecify.annotations.NullMarked;
