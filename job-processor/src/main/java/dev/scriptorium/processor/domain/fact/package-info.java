/** What happened to jobs and orders: stored permanently, published only as public events. */
@NullMarked
package dev.scriptorium.processor.domain.fact;

import org.jspecify.annotations.NullMarked;
