/** The plans of jobs: the processor follows them, the gateway shows what comes next. */
@NullMarked
package dev.scriptorium.common.plan;

import org.jspecify.annotations.NullMarked;
