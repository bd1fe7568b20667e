/**
 * The work protocol: workers claim tasks, keep their leases, store results and report. Owns the
 * tables {@code lease} and {@code worker_token}; only reads the processor's.
 */
@NullMarked
package dev.scriptorium.gateway.work;

import org.jspecify.annotations.NullMarked;
