/** Recordings by URL: which may be fetched, and how the secrets in them are kept. */
@NullMarked
package dev.scriptorium.gateway.media;

import org.jspecify.annotations.NullMarked;
