/** Files of the moment: nothing in them outlives the worker that made them. */
@NullMarked
package dev.scriptorium.worker.scratch;

import org.jspecify.annotations.NullMarked;
