/** Tasks: units of work that a machine or a person takes, as processor and gateway name them. */
@NullMarked
package dev.scriptorium.common.task;

import org.jspecify.annotations.NullMarked;
