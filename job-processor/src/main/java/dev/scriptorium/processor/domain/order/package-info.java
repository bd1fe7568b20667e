/**
 * An order: a record per state, and its jobs. Only what is the order's; the jobs decide for
 * themselves.
 */
@NullMarked
package dev.scriptorium.processor.domain.order;

import org.jspecify.annotations.NullMarked;
