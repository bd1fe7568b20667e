/** Servers under measurement: started as processes, filled with jobs, looked at from outside. */
@NullMarked
package dev.scriptorium.benchmarks.server;

import org.jspecify.annotations.NullMarked;
