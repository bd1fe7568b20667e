/** The HTTP edge: requests of two dialects in, commands out, outcomes back. */
@NullMarked
package dev.scriptorium.gateway;

import org.jspecify.annotations.NullMarked;
