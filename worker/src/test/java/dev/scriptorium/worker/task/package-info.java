/** Tests of the work itself. */
@NullMarked
package dev.scriptorium.worker.task;

import org.jspecify.annotations.NullMarked;
