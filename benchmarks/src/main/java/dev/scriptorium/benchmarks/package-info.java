@NullMarked
package dev.scriptorium.benchmarks;

import org.jspecify.annotations.NullMarked;
