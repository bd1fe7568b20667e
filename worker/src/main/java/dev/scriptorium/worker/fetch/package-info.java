/** Media that customers name by URL: downloaded, guarded, into scratch. */
@NullMarked
package dev.scriptorium.worker.fetch;

import org.jspecify.annotations.NullMarked;
