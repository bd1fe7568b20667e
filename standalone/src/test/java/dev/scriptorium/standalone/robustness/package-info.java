/** Fault tests against real processes: kills, stalls, outages, bad records. */
@NullMarked
package dev.scriptorium.standalone.robustness;

import org.jspecify.annotations.NullMarked;
