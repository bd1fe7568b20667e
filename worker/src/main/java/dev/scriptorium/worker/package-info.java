/**
 * The worker: claims tasks by the work protocol, does them, sends the results (docs/worker.md). A
 * process of its own; {@link dev.scriptorium.worker.Worker} starts it.
 */
@NullMarked
package dev.scriptorium.worker;

import org.jspecify.annotations.NullMarked;
