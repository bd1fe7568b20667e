/** The whole stack for integration tests: one per JVM, on ports of its own. */
@NullMarked
package dev.scriptorium.standalone.stack;

import org.jspecify.annotations.NullMarked;
