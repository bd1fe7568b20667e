/** The SQL of the processor. */
@NullMarked
package dev.scriptorium.processor.postgres;

import org.jspecify.annotations.NullMarked;
