/** Reserved ports. */
@NullMarked
package dev.scriptorium.standalone.port;

import org.jspecify.annotations.NullMarked;
