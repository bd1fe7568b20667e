/** Identifiers: how they are created, derived and written. */
@NullMarked
package dev.scriptorium.common.id;

import org.jspecify.annotations.NullMarked;
