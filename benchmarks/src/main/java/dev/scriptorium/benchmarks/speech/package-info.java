/** {@code ./bench speech}: what the speech engine takes, and how often it is wrong. */
@NullMarked
package dev.scriptorium.benchmarks.speech;

import org.jspecify.annotations.NullMarked;
