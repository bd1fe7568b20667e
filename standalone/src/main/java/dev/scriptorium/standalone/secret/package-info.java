/** Secrets that live as files in the data directory, readable by their owner only. */
@NullMarked
package dev.scriptorium.standalone.secret;

import org.jspecify.annotations.NullMarked;
