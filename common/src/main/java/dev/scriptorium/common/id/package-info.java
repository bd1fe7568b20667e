/** Identifiers: how they are made, derived and written. */
@NullMarked
package dev.scriptorium.common.id;

import org.jspecify.annotations.NullMarked;
