/** Outcomes: what became of a command, told to whoever sent it. */
@NullMarked
package dev.scriptorium.common.outcome;

import org.jspecify.annotations.NullMarked;
