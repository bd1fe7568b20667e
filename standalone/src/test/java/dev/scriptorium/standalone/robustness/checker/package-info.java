/** Checks a history: what clients requested and were told, what is stored and published. */
@NullMarked
package dev.scriptorium.standalone.robustness.checker;

import org.jspecify.annotations.NullMarked;
