/** Tests of fetching media. */
@NullMarked
package dev.scriptorium.worker.fetch;

import org.jspecify.annotations.NullMarked;
