/** Tests of scratch. */
@NullMarked
package dev.scriptorium.worker.scratch;

import org.jspecify.annotations.NullMarked;
