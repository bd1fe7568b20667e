/** The work itself: a class per kind of task and engine. */
@NullMarked
package dev.scriptorium.worker.task;

import org.jspecify.annotations.NullMarked;
