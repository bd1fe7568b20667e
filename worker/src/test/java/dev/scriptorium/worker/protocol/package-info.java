/** Tests of calls and their repeats. */
@NullMarked
package dev.scriptorium.worker.protocol;

import org.jspecify.annotations.NullMarked;
