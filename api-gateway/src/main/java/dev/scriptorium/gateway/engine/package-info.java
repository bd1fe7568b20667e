/** Which engine works on a job: decided by configuration when the work is ordered. */
@NullMarked
package dev.scriptorium.gateway.engine;

import org.jspecify.annotations.NullMarked;
