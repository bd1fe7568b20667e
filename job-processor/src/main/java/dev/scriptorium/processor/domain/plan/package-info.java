/** Which tasks a kind of job needs, from what has been reported: pure, one file per kind. */
@NullMarked
package dev.scriptorium.processor.domain.plan;

import org.jspecify.annotations.NullMarked;
