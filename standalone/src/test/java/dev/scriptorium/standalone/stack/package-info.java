/** Standalone for integration tests: one instance per JVM, on free ports. */
@NullMarked
package dev.scriptorium.standalone.stack;

import org.jspecify.annotations.NullMarked;
