/** A real PostgreSQL server, unpacked, initialised, started and stopped by this JVM. */
@NullMarked
package dev.scriptorium.standalone.database;

import org.jspecify.annotations.NullMarked;
