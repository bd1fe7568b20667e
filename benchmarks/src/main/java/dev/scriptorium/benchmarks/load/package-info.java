/** Loads: a process of its own that asks over keep-alive connections and measures the answers. */
@NullMarked
package dev.scriptorium.benchmarks.load;

import org.jspecify.annotations.NullMarked;
