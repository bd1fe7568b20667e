/** Outcomes: the results of commands, for whoever sent them. */
@NullMarked
package dev.scriptorium.common.outcome;

import org.jspecify.annotations.NullMarked;
