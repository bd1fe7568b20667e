/** What processes say when they cannot start. */
@NullMarked
package dev.scriptorium.common.start;

import org.jspecify.annotations.NullMarked;
