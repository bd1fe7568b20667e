/** The room of workers: leases, heartbeats and reports come with the first engine. */
@NullMarked
package dev.scriptorium.processor.worker;

import org.jspecify.annotations.NullMarked;
