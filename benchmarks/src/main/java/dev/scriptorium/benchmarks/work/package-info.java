/** {@code ./bench work}: jobs from the recording to the captions, and what that needs. */
@NullMarked
package dev.scriptorium.benchmarks.work;

import org.jspecify.annotations.NullMarked;
