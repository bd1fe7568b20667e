/** Public events: what happened to a job or an order, for anybody who listens. */
@NullMarked
package dev.scriptorium.common.event;

import org.jspecify.annotations.NullMarked;
