/** The contracts of the dialects, spoken to a running server from outside. */
@NullMarked
package dev.scriptorium.standalone.dialect;

import org.jspecify.annotations.NullMarked;
