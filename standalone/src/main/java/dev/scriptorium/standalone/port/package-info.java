/** Free ports that stay free. */
@NullMarked
package dev.scriptorium.standalone.port;

import org.jspecify.annotations.NullMarked;
