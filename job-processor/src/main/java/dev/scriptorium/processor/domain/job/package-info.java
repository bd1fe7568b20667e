/** A job, alone or in an order: a record per state. */
@NullMarked
package dev.scriptorium.processor.domain.job;

import org.jspecify.annotations.NullMarked;
