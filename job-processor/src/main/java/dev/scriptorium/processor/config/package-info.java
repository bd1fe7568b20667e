/** Wiring of the processor. */
@NullMarked
package dev.scriptorium.processor.config;

import org.jspecify.annotations.NullMarked;
