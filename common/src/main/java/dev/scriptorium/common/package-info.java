/** What two processes must agree on byte for byte. */
@NullMarked
package dev.scriptorium.common;

import org.jspecify.annotations.NullMarked;
