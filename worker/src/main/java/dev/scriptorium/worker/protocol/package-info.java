/** The work protocol ({@code docs/openapi-work.yaml}) from a worker's side, over HTTP. */
@NullMarked
package dev.scriptorium.worker.protocol;

import org.jspecify.annotations.NullMarked;
