/** Faults of every kind against the real thing: kills, stalls, outages, bad records. */
@NullMarked
package dev.scriptorium.standalone.robustness;

import org.jspecify.annotations.NullMarked;
