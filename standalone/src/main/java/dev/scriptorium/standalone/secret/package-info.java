/** Secrets in files of the data directory, readable by their owner only. */
@NullMarked
package dev.scriptorium.standalone.secret;

import org.jspecify.annotations.NullMarked;
