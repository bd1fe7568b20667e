/**
 * The pure core: aggregates decide about commands and are folded from facts. No clock, no random,
 * no I/O.
 */
@NullMarked
package dev.scriptorium.processor.domain;

import org.jspecify.annotations.NullMarked;
