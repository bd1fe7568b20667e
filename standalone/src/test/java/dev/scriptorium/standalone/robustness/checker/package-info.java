/** Judges a history: what clients asked and were told, what is stored, and what was published. */
@NullMarked
package dev.scriptorium.standalone.robustness.checker;

import org.jspecify.annotations.NullMarked;
